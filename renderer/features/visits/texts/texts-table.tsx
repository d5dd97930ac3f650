import { IconTextPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { LetterTemplateView, PhraseView, TemplateView } from '#shared/contract/note-texts.ts';
import { templateParts } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import classes from './texts.module.css';

export type AnyText = PhraseView | TemplateView | LetterTemplateView;

interface TextsTableProps {
  label: string;
  texts: AnyText[];
  query: Pick<UseQueryResult, 'data' | 'error' | 'refetch'>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

const say = words.noteTexts;

/** What a text is found by: `.bp`, or the name of a template or letter. */
export function textName(text: AnyText): string {
  return 'abbreviation' in text ? `.${text.abbreviation}` : text.name;
}

/** What it writes, all parts of a template after one another. */
export function textContents(text: AnyText): string {
  if ('kind' in text) {
    const kind = say.letterKinds[text.kind];
    return kind === text.name ? text.text : fill(say.letterText, { kind, text: text.text });
  }
  if ('text' in text) return text.text;
  return templateParts
    .map((part) => text[part])
    .filter(Boolean)
    .join(' · ');
}

const columns: Column<AnyText>[] = [
  { key: 'name', title: say.name, width: '11rem', cell: (text) => <b>{textName(text)}</b> },
  {
    key: 'text',
    title: say.text,
    cell: (text) => <span className={classes.line}>{textContents(text)}</span>,
  },
  { key: 'scope', title: say.scope, width: '9rem', cell: ({ scope }) => say.scopes[scope] },
];

/** Phrases, templates or letters as a table. */
export function TextsTable({ label, texts, query, chosen, onChoose }: TextsTableProps) {
  if (!query.data) return <ListPending answer={query} />;
  if (texts.length === 0) return <EmptyState icon={IconTextPlus} title={say.none} text={say.noneText} />;
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={texts}
      rowKey={({ _id }) => _id}
      selected={chosen}
      onSelect={({ _id }) => onChoose(_id)}
    />
  );
}
