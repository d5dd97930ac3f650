import type { AuditChanges as Changes } from '#shared/domain/audit-log.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../app/formats.ts';
import classes from './audit.module.css';
import { changeRows } from './change-rows.ts';

const say = words.audit.details;

/** What was changed, field by field, before and after. */
export function AuditChanges({ changes }: { changes: Changes }) {
  const formats = useFormats();
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{say.field}</th>
          <th scope="col">{say.before}</th>
          <th scope="col">{say.after}</th>
        </tr>
      </thead>
      <tbody>
        {changeRows(changes, formats).map((row) =>
          'before' in row ? (
            <tr key={row.field}>
              <td>{row.field}</td>
              <td>{row.before || say.empty}</td>
              <td>{row.after || say.empty}</td>
            </tr>
          ) : (
            <tr key={row.field}>
              <td>{row.field}</td>
              <td colSpan={2}>{row.text}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
