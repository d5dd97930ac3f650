const width = 30;
const megabyte = 1_000_000;

/** Draws how far a download has come: one moving line on a terminal, a line per quarter in a log. */
export class ProgressBar {
  private readonly label: string;
  private readonly total: number;
  private lastQuarter = -1;

  constructor(label: string, total: number) {
    this.label = label;
    this.total = total;
  }

  show(done: number): void {
    const share = Math.min(1, done / this.total);
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${this.line(share)}`);
      return;
    }
    const quarter = Math.floor(share * 4);
    if (quarter > this.lastQuarter) console.log(this.line(share));
    this.lastQuarter = Math.max(quarter, this.lastQuarter);
  }

  finish(): void {
    this.show(this.total);
    if (process.stdout.isTTY) process.stdout.write('\n');
  }

  private line(share: number): string {
    const filled = Math.round(share * width);
    const bar = '#'.repeat(filled) + '-'.repeat(width - filled);
    const megabytes = `${Math.round((share * this.total) / megabyte)} of ${Math.round(this.total / megabyte)} MB`;
    return `${this.label} [${bar}] ${String(Math.round(share * 100)).padStart(3)} % ${megabytes}`;
  }
}
