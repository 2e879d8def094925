// Prints a day's work in a terminal as it really goes: `node checks/a-day-by-command-line.ts > docs/a-day-by-command-line.md`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** One thing the person wants, and the command typed for it, given what was printed before. */
interface Step {
  readonly wants: string;
  readonly types: (printed: string) => string;
}

const DAY: readonly Step[] = [
  {
    wants: 'Three were sent',
    types: () => 'npx . add "Quixana, Backend Engineer, referral, 2026-11-17"',
  },
  { wants: '', types: () => 'npx . add "Zephyrine, Platform Engineer, board, 2026-11-18"' },
  { wants: '', types: () => 'npx . add "Orlanda, Go Developer, direct, 2026-11-13"' },
  { wants: 'One said no', types: () => 'npx . log Zephyrine rejected 2026-11-18' },
  {
    wants: 'One invites to a first conversation on Friday',
    types: () => 'npx . log Quixana screen 2026-11-17 --planned 2026-11-20',
  },
  {
    wants: 'Their mail was of today, not of yesterday',
    types: (printed) => `npx . correct ${lastEvent(printed)} on=2026-11-18`,
  },
  { wants: 'Where does the search fail?', types: () => 'npx . diagnose --as-of 2026-11-18' },
  { wants: 'The day as it was typed was right after all', types: () => 'npx . undo' },
  { wants: 'And it stands as before', types: () => 'npx . show Quixana' },
];

/** The id at the end of the last line of a timeline. */
function lastEvent(printed: string): string {
  return /(\w{12})\s*$/.exec(printed)?.[1] ?? '';
}

/** Plays the day on a home of its own that holds the made-up search, and tells it as a page. */
export function aDayByCommandLine(): string {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-day-'));
  symlinkSync(join(root, 'samples'), join(folder, 'samples'));
  try {
    run(folder, 'npx . import samples/search.csv');
    const told = [BEGINNING];
    let printed = '';
    for (const { wants, types } of DAY) {
      const typed = types(printed);
      printed = run(folder, typed);
      if (wants !== '') told.push(`## ${wants}`);
      told.push(`\`\`\`console\n$ ${typed}\n${printed}\`\`\``);
    }
    return `${told.join('\n\n')}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(folder: string, typed: string): string {
  const ran = spawnSync('sh', ['-c', typed.replace('npx .', `node ${join(root, 'bin/breakpoint.js')}`)], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BREAKPOINT_HOME: join(folder, 'home'), NO_COLOR: '1', TZ: 'UTC' },
  });
  if (ran.status !== 0 || ran.stderr !== '') throw new Error(`${typed}: ${ran.stderr}`);
  return ran.stdout;
}

const BEGINNING = `# A day by command line

The same day as [by keyboard](a-day-by-keyboard.md) and [by an assistant](a-day-by-assistant.md), on a home that holds the made-up
search of \`samples/search.csv\`. Made by \`node checks/a-day-by-command-line.ts\`; a test types it again and compares. Ids are chance.`;

if (process.argv[1] === import.meta.filename) process.stdout.write(aDayByCommandLine());
