import { Notifications } from '@mantine/notifications';
import { words } from '#shared/words/words.ts';
import classes from './overlays.module.css';
import { useChannel } from './queries.ts';
import { OVERLAYS_ID } from './theme.ts';

/** Where menus, dialogs and toasts are drawn. Behind the lock they are hidden with the rest. */
export function Overlays() {
  const { data } = useChannel('accounts.getSession', {}, { enabled: false });
  const isLocked = data?.session?.isLocked ?? false;
  return (
    <section
      id={OVERLAYS_ID}
      aria-label={words.app.overlays}
      inert={isLocked}
      style={{ visibility: isLocked ? 'hidden' : undefined }}
    >
      <Notifications
        position="top-right"
        limit={4}
        containerWidth={400}
        classNames={{ root: classes.toasts ?? '' }}
      />
    </section>
  );
}
