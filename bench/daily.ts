import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { writeAtOnce } from '../src/db/write-at-once.ts';
import { applyImport } from '../src/intake/accept.ts';
import { readFile } from '../src/intake/read-file.ts';
import { addApplication } from '../src/pipeline/add-application.ts';
import { deleteApplications } from '../src/pipeline/delete-applications.ts';
import type { Deps } from '../src/pipeline/deps.ts';
import { editApplications } from '../src/pipeline/edit-applications.ts';
import { listApplications } from '../src/pipeline/list-applications.ts';
import type { ListFilter } from '../src/pipeline/list-filter.ts';
import { NewApplication, NewEvent } from '../src/pipeline/model.ts';
import { recordForMany } from '../src/pipeline/record-for-many.ts';
import { undoChanges } from '../src/pipeline/undo-changes.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import type { Bench, BenchResult } from './bench.ts';
import { APPLICATIONS, madeUpLog, openLedgerAt, timed } from './made-up-log.ts';
import { atMost } from './table.ts';

/** Characters of a posting's text, and how many different words the postings have. */
const POSTING = 5_000;
const VOCABULARY = 20_000;
/** Rows of an answer: as many as the page asks for at once. */
const PAGE = 2_000;
const MANY = 500;
const ADDED = 40;
const RUNS = 5;

/** From words that all of them hold to words that none does; beginnings of one and two letters, alone and together. */
const QUERIES = [
  'engineer',
  'e',
  'b',
  'ba',
  'be do',
  'b c d',
  'company 12',
  'munchen',
  'bane',
  'note engineer ba',
  'zzzz',
];

/** A ledger of 10,000 applications, each with the text of its posting, and what a person does with it all day. */
export const daily: Bench = {
  name: 'daily',
  title: 'A day on a ledger of 10,000 applications with the texts of their postings',
  async run(): Promise<BenchResult> {
    const folder = mkdtempSync(join(tmpdir(), 'breakpoint-bench-'));
    try {
      const deps = await openLedgerAt(join(folder, 'daily.db'));
      await fill(deps);
      const searches = await measureSearches(deps);
      const lists = await measureLists(deps);
      const adding = await measureAdding(deps);
      const many = await measureMany(deps);
      await deps.db.destroy();
      return report({ ...searches, ...lists, ...adding, ...many });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

type Figures = Awaited<ReturnType<typeof measureSearches>> &
  Awaited<ReturnType<typeof measureLists>> &
  Awaited<ReturnType<typeof measureAdding>> &
  Awaited<ReturnType<typeof measureMany>>;

function report(told: Figures): BenchResult {
  const { search, slowest, scan, all, half, added, bare, edit, record, remove, undo } = told;
  const ms = (value: number) => `${value.toPrecision(3)} ms`;
  return {
    lines: [
      `searched by text, ${PAGE} rows with excerpts: at most ${ms(search)} ("${slowest}"); read through without an index: ${ms(scan)}`,
      `listed: all ${APPLICATIONS} in ${ms(all)}, 5,000 of them in ${ms(half)}`,
      `added and durable: ${ms(added)} in 95 of 100; a bare durable insert: ${ms(bare)}`,
      `${MANY} at once: tags changed ${ms(edit)}, rejections recorded ${ms(record)}, deleted ${ms(remove)}, all of it undone ${ms(undo)}`,
    ],
    checks: [
      atMost('search of 10,000 applications with postings, ms', search, 50),
      atMost('share of the time that reading through the same texts takes', search / scan, 0.2),
      atMost('list of 5,000, ms', half, 30),
      atMost('quick add durable, ms', added, 50),
    ],
  };
}

async function fill(deps: Deps) {
  const bytes = new TextEncoder().encode(madeUpLog());
  const applied = await applyImport(deps, [await readFile({ file: 'log.csv', bytes })]);
  if (!applied.ok) throw new Error(applied.failure.because);
  const random = seededRandom(1);
  const ids = await deps.db.selectFrom('application').select('id').execute();
  await writeAtOnce(deps.db, async (trx) => {
    for (const { id } of ids) {
      await trx
        .updateTable('application')
        .set({ posting_text: posting(random.uniform) })
        .where('id', '=', id)
        .execute();
    }
  });
}

/** Words as languages have them: few of them often, most of them seldom. */
function posting(random: () => number): string {
  const words: string[] = [];
  for (let length = 0; length < POSTING; ) {
    const rank = Math.floor(VOCABULARY ** random());
    const word = rank === 97 ? 'München' : wordOf(rank);
    words.push(word);
    length += word.length + 1;
  }
  return words.join(' ');
}

const CONSONANTS = 'bcdfghlmnprstv';
const VOWELS = 'aeiou';

/** A word of one to four syllables: two letters begin one word in seventy, as in languages. */
function wordOf(rank: number): string {
  const syllables = CONSONANTS.length * VOWELS.length;
  const at = rank % syllables;
  const syllable = `${CONSONANTS[at % CONSONANTS.length]}${VOWELS[Math.floor(at / CONSONANTS.length)]}`;
  return rank < syllables ? syllable : syllable + wordOf(Math.floor(rank / syllables) - 1);
}

/** The quickest of a few: other programs on the machine slow some of them. */
async function best(work: () => Promise<unknown>): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push((await timed(work))[0]);
  return Math.min(...runs);
}

async function list(deps: Deps, filter: ListFilter) {
  const page = await listApplications(deps, filter);
  if (!page.ok) throw new Error(page.failure.kind);
  return page.value.items;
}

async function measureSearches(deps: Deps) {
  let [search, slowest] = [0, ''];
  for (const text of QUERIES) {
    const took = await best(() => list(deps, { text, limit: PAGE }));
    if (took > search) [search, slowest] = [took, text];
  }
  // The same question of the same texts without an index: the words of a row in one case, read through.
  const text = sql`lower(coalesce(company.name, '') || ' ' || coalesce(role, '') || ' ' || coalesce(application.notes, '') || ' ' || coalesce(posting_text, ''))`;
  const scan = await best(() =>
    sql`select application.id from application join company on company.id = company_id
      where ${text} like '%note%' and ${text} like '%zzzz%'`.execute(deps.db),
  );
  return { search, slowest, scan };
}

async function measureLists(deps: Deps) {
  const [all, half] = [await best(() => list(deps, {})), await best(() => list(deps, { limit: APPLICATIONS / 2 }))];
  return { all, half };
}

/** One after the other, as a person adds them, each beside a transaction that writes one row and nothing else. */
async function measureAdding(deps: Deps) {
  const [added, bare]: [number[], number[]] = [[], []];
  for (let at = 0; at < ADDED; at += 1) {
    const application = NewApplication.parse({ company: `Quick ${at}`, role: 'Engineer', sentOn: '2025-11-01' });
    const [took, done] = await timed(() => addApplication(deps, application));
    if (!done.ok) throw new Error(done.failure.kind);
    added.push(took);
    const insert = sql`insert into account (id, last_change, created_at) values (${`bare ${at}`}, 0, '')`;
    bare.push((await timed(() => deps.db.transaction().execute((trx) => insert.execute(trx))))[0]);
  }
  const high = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(ADDED * 0.95)] ?? 0;
  return { added: high(added), bare: high(bare) };
}

async function measureMany(deps: Deps) {
  const ids = (await list(deps, { limit: MANY })).map(({ id }) => id);
  const rejected = NewEvent.parse({ kind: 'rejected', on: '2026-11-01' });
  const [edit] = await timed(() => editApplications(deps, ids, { tags: ['bench'] }));
  const [record] = await timed(() => recordForMany(deps, ids, rejected));
  const [remove] = await timed(() => deleteApplications(deps, ids));
  const [undo] = await timed(() => undoChanges(deps, 3));
  return { edit, record, remove, undo };
}
