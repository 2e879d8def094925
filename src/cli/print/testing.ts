import type { Terminal } from '../terminal.ts';

interface Given {
  readonly columns?: number;
  readonly tones?: boolean;
  /** What the person answers, question by question; `null` stops. Without it nobody can be asked. */
  readonly answers?: readonly (string | null)[];
}

export interface TestTerminal extends Terminal {
  out: string;
  err: string;
  /** What was asked, in order. */
  readonly asked: string[];
}

/** A terminal that remembers: `out` and `err` hold what was written; tones show as `<tone>…</>` where `tones` asks. */
export function testTerminal({ columns = 80, tones = false, answers }: Given = {}): TestTerminal {
  const left = [...(answers ?? [])];
  return {
    out: '',
    err: '',
    asked: [],
    write(text) {
      this.out += text;
    },
    complain(line) {
      this.err += `${line}\n`;
    },
    progress: () => {},
    paint: (tone, text) => (tones ? `<${tone}>${text}</>` : text),
    columns,
    canAsk: answers !== undefined,
    async choose({ message, options }) {
      this.asked.push(message);
      const answer = left.shift();
      if (answer === undefined) throw new Error(`Nobody answers "${message}"`);
      if (answer === null) return null;
      const chosen = options.find(({ value }) => value === answer);
      if (!chosen)
        throw new Error(`"${message}" does not offer "${answer}", only ${options.map(({ value }) => value)}`);
      return chosen.value;
    },
  };
}
