import { styleText } from 'node:util';
import type { Question, Terminal, Tone } from '../cli/terminal.ts';

const STYLES: Record<Tone, Parameters<typeof styleText>[0]> = {
  strong: 'bold',
  quiet: 'dim',
  accent: 'cyan',
  band: 'gray',
};
/** Lines longer than this are hard to read, however wide the window is. */
const WIDEST = 100;

/** The real terminal. Colour only where standard output is one and NO_COLOR does not forbid it. */
export function makeTerminal({ stdin, stdout, stderr }: NodeJS.Process): Terminal {
  let shown = 0;
  const clear = () => {
    if (shown > 0) stderr.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };
  return {
    write(text) {
      clear();
      stdout.write(text);
    },
    complain(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(text) {
      clear();
      if (text === null || !stderr.isTTY) return;
      stderr.write(text);
      shown = text.length;
    },
    paint: (tone, text) => styleText(STYLES[tone], text, { stream: stdout }),
    columns: stdout.isTTY ? Math.min(stdout.columns, WIDEST) : 80,
    canAsk: Boolean(stdin.isTTY && stdout.isTTY),
    choose: (question) => {
      clear();
      return choose(question);
    },
  };
}

async function choose<Value extends string>({ message, options }: Question<Value>): Promise<Value | null> {
  const { isCancel, select } = await import('@clack/prompts');
  const answer = await select<string>({ message, options: options.map((option) => ({ ...option })) });
  return isCancel(answer) ? null : (answer as Value);
}
