/** What a mark of the text is for; a terminal without colour shows the text alone. */
export type Tone = 'strong' | 'quiet' | 'accent' | 'band';

/** Where a command writes. Only `main/` makes a real one; tests hand in one that remembers. */
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
}
