import { words } from '#shared/words/words.ts';
import { useChannel } from '../../app/queries.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { ListSkeleton } from '../../components/list-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SettingsForm } from './settings-form.tsx';

const say = words.clinic.settings;

/** What holds for the whole clinic. */
export function SettingsScreen() {
  const { data, error, refetch } = useChannel('clinic.getSettings', {});
  return (
    <>
      <PageHeader title={say.title} lead={say.lead} />
      {!data &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={5} />)}
      {data && <SettingsForm settings={data} />}
    </>
  );
}
