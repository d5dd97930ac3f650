/** The model expects MongoDB to refuse, with this code. */
export class ModelError extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`refused with ${code}`);
    this.code = code;
  }
}

/** A case that the model says nothing about. */
export class OutsideTheModel extends Error {}
