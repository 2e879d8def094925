/** What a mark of the text is for; a terminal without colour shows the text alone. */
export type Tone = 'strong' | 'quiet' | 'accent' | 'band';

/** A question with a few answers; the first is the one that Enter takes. */
export interface Question<Value extends string> {
  readonly message: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** Where a command writes and asks. Only `main/` makes a real one; tests hand in one that remembers and answers. */
export interface Terminal {
  /** Writes to standard output, as it is. */
  readonly write: (text: string) => void;
  /** Writes one line to standard error. */
  readonly complain: (line: string) => void;
  /** Shows how far a long work is, on a terminal only; `null` takes it away. */
  readonly progress: (text: string | null) => void;
  readonly paint: (tone: Tone, text: string) => string;
  /** Width to fill; 80 where the output is no terminal. */
  readonly columns: number;
  /** A person sits at both ends and can be asked. */
  readonly canAsk: boolean;
  /** Asks, and waits; `null` where the person stops. Only where somebody can be asked. */
  readonly choose: <Value extends string>(question: Question<Value>) => Promise<Value | null>;
}
