import { useNavigate } from 'react-router';
import { words } from '#shared/words/words.ts';
import { useTakeSession } from '../../app/session.ts';
import { toastDone } from '../../app/toasts.tsx';
import { PageBody } from '../../components/page-body.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';

const say = words.accounts.changePassword;

/** A person changes their password whenever they like. */
export function ChangePasswordPage() {
  const navigate = useNavigate();
  const takeSession = useTakeSession();
  return (
    <>
      <PageHeader title={say.titleLater} />
      <PageBody>
        <ChangePasswordForm
          isOneTime={false}
          onCancel={() => void navigate(-1)}
          onChanged={(session) => {
            takeSession(session);
            toastDone(say.done);
            void navigate(-1);
          }}
        />
      </PageBody>
    </>
  );
}
