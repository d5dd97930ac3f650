/** An appointment as far as walking needs it. */
interface Stop {
  _id: string;
  dateTime: string;
}

/**
 * Where an arrow key leads from an appointment: up and down in its column, left and right to the nearest in time of the
 * next column that has any.
 * @param columns the shown appointments by column, earliest first
 */
export function walkTo(columns: readonly (readonly Stop[])[], from: string, key: string): string | undefined {
  const at = columns.findIndex((column) => column.some(({ _id }) => _id === from));
  const column = columns[at];
  if (!column) return undefined;
  const index = column.findIndex(({ _id }) => _id === from);
  const stop = column[index];
  switch (key) {
    case 'ArrowUp':
      return column[index - 1]?._id;
    case 'ArrowDown':
      return column[index + 1]?._id;
    case 'Home':
      return column[0]?._id;
    case 'End':
      return column.at(-1)?._id;
    case 'ArrowLeft':
      return nearest(
        columns.slice(0, at).findLast((other) => other.length > 0),
        stop,
      );
    case 'ArrowRight':
      return nearest(
        columns.slice(at + 1).find((other) => other.length > 0),
        stop,
      );
    default:
      return undefined;
  }
}

function nearest(column: readonly Stop[] | undefined, stop: Stop | undefined): string | undefined {
  if (!column || !stop) return undefined;
  const distance = ({ dateTime }: Stop) => Math.abs(Date.parse(dateTime) - Date.parse(stop.dateTime));
  return column.toSorted((one, other) => distance(one) - distance(other))[0]?._id;
}
