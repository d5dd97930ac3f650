import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChannel } from '../../app/queries.ts';
import { ListPending } from '../../components/list-pending.tsx';
import { PageBody } from '../../components/page-body.tsx';
import { BackupPanel } from './backup-panel.tsx';
import classes from './database-screen.module.css';
import { KeptPanel } from './kept-panel.tsx';
import { type Moved, MovePanel } from './move-panel.tsx';
import { MovedDialog } from './moved-dialog.tsx';
import { WherePanel } from './where-panel.tsx';

/** Where the data is, its backups, and the way to a server. */
export function DatabaseScreen() {
  const client = useQueryClient();
  const answer = useChannel('backup.getDatabase', {});
  const { data } = answer;
  const [moved, setMoved] = useState<Moved>();
  const close = () => {
    setMoved(undefined);
    void client.invalidateQueries();
  };
  if (!data) return <ListPending answer={answer} rows={5} />;
  return (
    <PageBody>
      <div className={classes.column}>
        <WherePanel database={data} />
        <BackupPanel database={data} />
        {data.kind === 'this-computer' && !data.isDemo && <MovePanel onMoved={setMoved} />}
        {data.kept.length > 0 && <KeptPanel kept={data.kept} />}
      </div>
      {moved && <MovedDialog moved={moved} onClose={close} />}
    </PageBody>
  );
}
