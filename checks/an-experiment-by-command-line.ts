// Prints an experiment from plan to verdict as it really goes: `node checks/an-experiment-by-command-line.ts > docs/an-experiment-by-command-line.md`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testTerminal } from '../src/cli/print/testing.ts';
import { runCli } from '../src/cli/run.ts';
import { openInMemory } from '../src/db/open.ts';
import { addDays, type Day } from '../src/kernel/day.ts';
import { fail, ok } from '../src/kernel/result.ts';
import { analyse } from '../src/main/analysis.ts';
import { testDeps } from '../src/pipeline/testing.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';

const root = join(import.meta.dirname, '..');
const FIRST_DAY = '2026-11-23';

const TWO_PAGES = `Mira Example, backend engineer
Berlin, mira@example.org

Experience
Responsible for the payment service at a shop with many customers.
Worked on the migration to another database.
Part of the team that looked after the build.
`;
const BY_OUTCOME = `Mira Example, backend engineer
Berlin, mira@example.org

Experience
Cut failed payments from 3 to 1 in 100 at a shop with 2 million customers.
Moved 4 TB to another database, without an hour of standstill.
Brought the build from 40 minutes to 9.
`;
const FILES: Readonly<Record<string, string>> = { 'resume.md': TWO_PAGES, 'outcomes.md': BY_OUTCOME };

const FIRMS = 'Alder Bramble Cobalt Dune Ember Fjord Garnet Harbour Indigo Juniper Kelp Larch Maple Nettle Onyx'.split(
  ' ',
);
const TRADES = 'Freight Health Insurance Labs Energy Maps Books Rail'.split(' ');

/** The command line on a home of its own, on days that this page chooses, with coins that always fall alike. */
async function openShop() {
  const clock = { today: FIRST_DAY as Day };
  const coins = seededRandom(COINS);
  const db = await openInMemory(`${FIRST_DAY}T09:00:00Z`);
  const ledger = {
    ...testDeps(db),
    today: () => clock.today,
    now: () => `${clock.today}T09:00:00Z`,
    chance: () => coins.uniform(),
  };
  const sample = readFileSync(join(root, 'samples/search.csv'));
  const readBytes = async (file: string) => {
    const text = FILES[file];
    return ok(text === undefined ? sample : new TextEncoder().encode(text));
  };
  const run = async (typed: readonly string[]) => {
    const terminal = testTerminal({ columns: 88 });
    const nothing = async () => fail({ kind: 'refusal', code: 1, what: 'none', where: '', mend: '' } as const);
    await runCli(typed, {
      terminal,
      version: '1.0.0',
      today: ledger.today,
      openLedger: async () => ok(ledger),
      hasLedger: () => true,
      openHome: nothing,
      openScratch: async () => ledger,
      analyse: async (input, options) => analyse(input, options),
      readBytes,
      writePieces: nothing,
      serve: nothing,
      mcp: nothing,
    });
    return terminal.out + terminal.err;
  };
  return {
    run,
    pass: (days: number) => (clock.today = addDays(clock.today, days)),
    today: () => clock.today,
    close: () => db.destroy(),
  };
}

/** Chosen once, so that the page shows an experiment that ends in a proof; most of this size do not. */
const COINS = 3;
const ANSWERS = 11;
/** Of the made-up employers: how many in 100 answer the resume as it is, and the other. */
const RATES = { a: 0.08, b: 0.42 } as const;
const PAIRS_A_WEEK = 3;

type Shop = Awaited<ReturnType<typeof openShop>>;

/** A command as one types it, and what it says. */
async function told({ run }: Shop, ...typed: string[]): Promise<string> {
  const said = await run(typed);
  const words = typed.map((word) => (/^[\w./,=-]+$/.test(word) ? word : `"${word}"`));
  return `\`\`\`text\n$ breakpoint ${words.join(' ')}\n${said.trimEnd()}\n\`\`\``;
}

async function json({ run }: Shop, ...typed: string[]) {
  return JSON.parse(await run([...typed, '--json']));
}

interface Week {
  readonly firms: Iterator<string>;
  readonly chance: () => number;
}

/** A week of the story: pairs are drawn and sent, and who is going to answer does so after four to eleven days. */
async function liveWeek(shop: Shop, { firms, chance }: Week) {
  for (let pair = 0; pair < PAIRS_A_WEEK; pair++) {
    shop.pass(2);
    const lines = [firms.next().value, firms.next().value].map((firm) => `${firm}, Backend Engineer`);
    const { applications } = await json(shop, 'next', ...lines);
    for (const { id, drawn } of applications) {
      await json(shop, 'log', id, 'submitted', shop.today());
      const answersOn = addDays(shop.today(), 4 + Math.floor(chance() * 8));
      if (chance() < RATES[drawn[0].arm as 'a' | 'b']) due.push({ id, on: answersOn });
    }
    await answerWhatIsDue(shop);
  }
  shop.pass(1);
  await answerWhatIsDue(shop);
}

const due: { id: string; on: Day }[] = [];

async function answerWhatIsDue(shop: Shop) {
  for (const { id, on } of due.splice(0)) {
    if (on > shop.today()) due.push({ id, on });
    else await json(shop, 'log', id, 'responded', on);
  }
}

function* companies(): Iterator<string> & Iterable<string> {
  for (const trade of TRADES) for (const firm of FIRMS) yield `${firm} ${trade}`;
}

/** Plays the experiment and tells it as a page. */
export async function anExperimentByCommandLine(): Promise<string> {
  const shop = await openShop();
  due.length = 0;
  try {
    await json(shop, 'import', 'samples/search.csv');
    return `${[BEGINNING, ...(await prepare(shop)), ...(await runIt(shop)), ...(await decide(shop))].join('\n\n')}\n`;
  } finally {
    await shop.close();
  }
}

async function prepare(shop: Shop): Promise<string[]> {
  return [
    '## What history says, and why it is not enough',
    await told(shop, 'compare', '--by', 'variant'),
    '## Both resumes, and what differs',
    await told(shop, 'variants', 'add', 'resume.md'),
    await told(shop, 'variants', 'add', 'outcomes.md'),
    await told(shop, 'variants', 'diff', 'resume', 'outcomes'),
    '## The plan, tried before it is made',
    await told(shop, 'experiment', 'plan', ...PLAN, '--gain', '10', '--horizon', '60', '--dry-run'),
    'That cannot answer. A bolder difference, in pairs, can:',
    await told(shop, 'experiment', 'plan', ...PLAN, '--gain', '30', '--horizon', '60', '--pairs'),
  ];
}

const QUESTION = 'Does a resume that names outcomes bring more responses?';
const PLAN = [QUESTION, '--varies', 'resume', '--send-a', 'resume', '--send-b', 'outcomes', '--pace', '6'];

async function runIt(shop: Shop): Promise<string[]> {
  const firms = companies();
  const answers = seededRandom(ANSWERS);
  const week = { firms, chance: () => answers.uniform() };
  const pages = [
    '## The start, and the first pair',
    await told(shop, 'experiment', 'start', 'Does'),
    await told(shop, 'next', 'Willow Freight, Backend Engineer, board', 'Yarrow Labs, Backend Engineer, board'),
    'Asked again, it answers the same. Who sends the other one says why, and the application counts for the arm drawn:',
    await told(shop, 'next', 'Willow Freight'),
    await told(shop, 'experiment', 'override', 'Willow Freight', 'a', '--because', 'their form takes two pages'),
    await told(shop, 'experiment', 'override', 'Yarrow Labs', 'c', '--because', 'as you like'),
  ];
  for (const name of ['Willow Freight', 'Yarrow Labs']) await json(shop, 'log', name, 'submitted', shop.today());
  for (let at = 0; at < 4; at++) await liveWeek(shop, week);
  pages.push('## After four weeks: too early', await told(shop, 'experiment', 'show', 'Does'));
  pages.push('What is measured stays fixed once it has begun:');
  pages.push(await told(shop, 'experiment', 'edit', 'Does', '--metric', 'screen'));
  for (let at = 0; at < 5; at++) await liveWeek(shop, week);
  for (let day = 0; day < 35; day++) {
    shop.pass(1);
    await answerWhatIsDue(shop);
  }
  return pages;
}

async function decide(shop: Shop): Promise<string[]> {
  return [
    '## After fourteen weeks',
    await told(shop, 'experiment', 'show', 'Does'),
    '## Decided',
    await told(
      shop,
      'experiment',
      'close',
      'Does',
      'b',
      '--learning',
      'Outcomes first, in every application from now on.',
    ),
    await told(shop, 'experiment', 'list'),
  ];
}

const BEGINNING = `# An experiment by command line

From plan to verdict, on a home that holds the made-up search of \`samples/search.csv\`: what is typed and what the program says.
Companies and answers are made up, and the coins fall alike each time, so that the page can be checked: made by
\`node checks/an-experiment-by-command-line.ts\`; a test plays it again and compares.`;

if (process.argv[1] === import.meta.filename) process.stdout.write(await anExperimentByCommandLine());
