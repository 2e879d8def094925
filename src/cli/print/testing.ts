import type { Terminal } from '../terminal.ts';

/** A terminal that remembers: `out` and `err` hold what was written; tones show as `<tone>…</>` where `tones` asks. */
export function testTerminal({ columns = 80, tones = false } = {}): Terminal & { out: string; err: string } {
  return {
    out: '',
    err: '',
    write(text) {
      this.out += text;
    },
    complain(line) {
      this.err += `${line}\n`;
    },
    progress: () => {},
    paint: (tone, text) => (tones ? `<${tone}>${text}</>` : text),
    columns,
    canAsk: false,
  };
}
