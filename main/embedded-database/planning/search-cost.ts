/** A search turned out too long for the thread that answers everybody; a reader thread takes it instead. */
export class OverBudgetError extends Error {}

/** What a search may cost where it runs. */
export interface Budget {
  documents: number;
  bytes: number;
}

/** What a search has cost so far; `explain` reports it. */
export class SearchCost {
  keysExamined = 0;
  documentsExamined = 0;
  private bytes = 0;
  private readonly budget: Budget | undefined;
  private readonly deadline: number | undefined;
  private readonly onTimeout: (() => never) | undefined;

  constructor(budget?: Budget, deadline?: number, onTimeout?: () => never) {
    this.budget = budget;
    this.deadline = deadline;
    this.onTimeout = onTimeout;
  }

  /** Told beforehand of work that cannot be counted while it goes on. */
  expect(documents: number): void {
    if (this.budget !== undefined && documents > this.budget.documents) throw new OverBudgetError();
  }

  countKey(): void {
    this.keysExamined += 1;
  }

  countDocument(bytes: number): void {
    this.documentsExamined += 1;
    this.bytes += bytes;
    const { budget } = this;
    if (budget !== undefined && (this.documentsExamined > budget.documents || this.bytes > budget.bytes)) {
      throw new OverBudgetError();
    }
    if (this.deadline !== undefined && (this.documentsExamined & 127) === 0 && Date.now() > this.deadline)
      this.onTimeout?.();
  }
}
