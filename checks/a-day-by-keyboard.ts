// Prints the list of keys of a day: `node checks/a-day-by-keyboard.ts > docs/a-day-by-keyboard.md`.
import { KEYBOARD_DAY, type KeyboardStep } from '../src/web/testing/keyboard-day.ts';

/** The day's work that src/web/day-by-keyboard.browser.test.ts plays, as a page with its pictures. */
export function aDayByKeyboard(): string {
  return `${[BEGINNING, TABLE_HEAD + KEYBOARD_DAY.map(row).join('\n'), ...pictures()].join('\n\n')}\n`;
}

function row({ does, keys }: KeyboardStep, index: number): string {
  return `| ${index + 1} | ${does} | ${keys.map(keyCap).join(' ')} |`;
}

/** What is typed stands as it is typed, a key as a key. */
function keyCap(key: string): string {
  return key.startsWith('"') ? `\`${key.slice(1, -1)}\`` : `<kbd>${key.replace('Control+', 'Ctrl ')}</kbd>`;
}

function pictures(): readonly string[] {
  return KEYBOARD_DAY.flatMap(({ does, picture }, index) =>
    picture === undefined
      ? []
      : [`## After ${index + 1}: ${does.toLowerCase()}\n\n![${does}](screenshots/day/${picture}.png)`],
  );
}

const BEGINNING = `# A day by keyboard

Three added, two answers logged, one mended, the verdict read, without a mouse, on a made-up search of 142 applications.
A browser test plays these keys, once at full speed and once on a machine six times as slow, and compares what is kept with
what was typed. Made by \`node checks/a-day-by-keyboard.ts\`, the pictures by
\`BREAKPOINT_SCREENSHOTS=docs/screenshots/day npx vitest run --project browser src/web/day-by-keyboard.browser.test.ts\`.`;

const TABLE_HEAD = `| | what | keys |
|---|---|---|
`;

if (process.argv[1] === import.meta.filename) process.stdout.write(aDayByKeyboard());
