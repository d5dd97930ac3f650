const MARK = /^(\s*)(?:(-)|(\d{1,3})\.) /;

/** What Enter does in a line that belongs to a list: puts a text in place of what is between two places. */
export interface ListStep {
  from: number;
  to: number;
  insert: string;
}

/**
 * What Enter does where the cursor stands: in a line that begins with `- ` or `1. ` the next one begins likewise, and an empty
 * entry ends the list. Undefined where the line is no entry, or the cursor stands within its mark.
 */
export function continueList(text: string, cursor: number): ListStep | undefined {
  const lineStart = text.lastIndexOf('\n', cursor - 1) + 1;
  const before = text.slice(lineStart, cursor);
  const mark = MARK.exec(before);
  if (!mark) return undefined;
  const nextLine = text.indexOf('\n', cursor);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const isEmpty = text.slice(lineStart + mark[0].length, lineEnd).trim() === '';
  if (isEmpty) return { from: lineStart, to: lineEnd, insert: '' };
  const [, indent = '', bullet, number] = mark;
  const next = bullet ?? `${Number(number) + 1}.`;
  return { from: cursor, to: cursor, insert: `\n${indent}${next} ` };
}
