import classes from './sparkline.module.css';

interface SparklineProps {
  /** Oldest first. */
  values: readonly number[];
}

const WIDTH = 60;
const HEIGHT = 20;
/** Room for the point at the end. */
const EDGE = 3;

/** The course of some values, for the eye alone: whoever draws it says the numbers beside it. */
export function Sparkline({ values }: SparklineProps) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const place = (value: number, index: number) => {
    const x = EDGE + (index * (WIDTH - 2 * EDGE)) / (values.length - 1);
    // What never changed runs through the middle.
    const y = span === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / span;
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  };
  const points = values.length < 2 ? [] : values.map(place);
  const last = points.at(-1);
  if (!last) return null;
  return (
    <svg
      className={classes.line}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <circle cx={last.x} cy={last.y} r={2.25} />
    </svg>
  );
}
