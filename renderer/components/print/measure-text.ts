/**
 * At which letter each line of a laid out paragraph begins.
 * @param paragraph an element that holds one text and nothing else
 * @param lineHeight in pixels of CSS
 */
export function lineStarts(paragraph: Element, lineHeight: number, lineCount: number): number[] {
  const node = paragraph.firstChild;
  if (!(node instanceof Text)) return [0];
  const range = document.createRange();
  const { top } = paragraph.getBoundingClientRect();
  const lineOf = (letter: number) => {
    range.setStart(node, letter);
    range.setEnd(node, letter + 1);
    const rectangle = range.getBoundingClientRect();
    return Math.floor((rectangle.top + rectangle.height / 2 - top) / lineHeight);
  };
  const starts = [0];
  for (let line = 1; line < lineCount; line += 1) {
    let low = starts[line - 1] ?? 0;
    let high = node.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineOf(middle) < line) low = middle + 1;
      else high = middle;
    }
    starts.push(low);
  }
  return starts;
}
