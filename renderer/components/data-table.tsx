import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  key: string;
  title: string;
  /** What the column shows says it already: the title is for those who do not see it. */
  isTitleHidden?: boolean;
  cell: (row: Row) => ReactNode;
  /** A CSS width; the column without one takes what is left. */
  width?: string;
  /** Numbers and times stand at the right. */
  align?: 'left' | 'right';
  /** Gives way where the window is narrow. */
  isOptional?: boolean;
  /** The list can be put in the order of this column. */
  sort?: { direction: 'ascending' | 'descending' | 'none'; onSort: () => void };
}

interface DataTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  selected?: string | undefined;
  onSelect: (row: Row) => void;
  /** Enter or a double click; where absent, these select. */
  onOpen?: ((row: Row) => void) | undefined;
}

/** A list as a table: arrow keys walk it, Enter opens a row. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  selected,
  onSelect,
  onOpen,
}: DataTableProps<Row>) {
  const open = onOpen ?? onSelect;
  const focusable = rows.some((row) => rowKey(row) === selected) ? selected : rows[0] && rowKey(rows[0]);

  const walk = (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    const row = rows[index];
    if (!row) return;
    if (event.key === 'Enter') return open(row);
    if (event.key === ' ') {
      event.preventDefault();
      return onSelect(row);
    }
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    const next = target === undefined ? undefined : rows[target];
    if (!next || target === undefined) return;
    event.preventDefault();
    onSelect(next);
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('tr')[target]?.focus();
  };

  return (
    <div className={classes.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which is what a grid is for */}
      <table className={classes.table} role="grid" aria-label={label} aria-rowcount={rows.length}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                style={{ width: column.width, textAlign: column.align }}
                data-optional={column.isOptional || undefined}
                aria-sort={column.sort?.direction}
              >
                <ColumnTitle {...column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row)}
              tabIndex={rowKey(row) === focusable ? 0 : -1}
              aria-selected={rowKey(row) === selected}
              onClick={() => onSelect(row)}
              onDoubleClick={() => open(row)}
              onKeyDown={(event) => walk(event, index)}
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  style={{ textAlign: column.align }}
                  data-optional={column.isOptional || undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ARROWS = { ascending: IconArrowUp, descending: IconArrowDown, none: undefined };

function ColumnTitle<Row>({ title, isTitleHidden, sort }: Column<Row>) {
  if (isTitleHidden) return <VisuallyHidden>{title}</VisuallyHidden>;
  return sort ? <SortButton title={title} {...sort} /> : title;
}

function SortButton({ title, direction, onSort }: { title: string } & NonNullable<Column<never>['sort']>) {
  const Arrow = ARROWS[direction];
  return (
    <button type="button" className={classes.sort} onClick={onSort}>
      {title}
      {Arrow && <Arrow size={14} stroke={2} aria-hidden />}
    </button>
  );
}
