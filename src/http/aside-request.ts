/** A request as it goes to another thread. */
export interface AsideRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly contentType: string | null;
  readonly body: ArrayBuffer | null;
}

export interface AsideAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

export type Answerer = (request: AsideRequest, signal: AbortSignal) => Promise<AsideAnswer>;

/** Where work is done that takes the processor for long: while it lasts, everybody else is answered all the same. */
export interface Aside {
  /** What is read and stored whole; who leaves stops it. */
  readonly imports: Answerer;
  /** What is computed from the ledger. */
  readonly reports: Answerer;
}
