import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestHome, testHome } from '../../src/archive/testing.ts';
import { applyImport } from '../../src/intake/accept.ts';
import { testDraft, testReading } from '../../src/intake/testing.ts';
import type { Result } from '../../src/kernel/result.ts';
import { addApplication } from '../../src/pipeline/add-application.ts';
import { deleteApplication } from '../../src/pipeline/delete-application.ts';
import { editApplication } from '../../src/pipeline/edit-application.ts';
import { NewApplication, NewEvent } from '../../src/pipeline/model.ts';
import { recordEvent } from '../../src/pipeline/record-event.ts';
import { okValue, testDeps } from '../../src/pipeline/testing.ts';
import { undoChanges } from '../../src/pipeline/undo-changes.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';
import { howMany } from './how-many.ts';

/** The format of SQLite's write-ahead log: a header, then frames of one page each. */
const HEADER = 32;
const FRAME = 24 + 4096;
const TURNS = 60;

/** How the ledger stood when a write was acknowledged, and how long the log was then. */
interface Acknowledged {
  readonly bytes: number;
  readonly exported: string;
}

let base: Buffer;
let log: Buffer;
const states: Acknowledged[] = [];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-power-'));
  const home = await testHome();
  okValue(await addApplication(testDeps(home.db), NewApplication.parse({ company: 'Birch', sentOn: '2026-10-01' })));
  await home.close();
  const again = await testHome(home.folder);
  // Everything stays in the log, as it is where the machine stops before the log is moved into the file.
  await sql`pragma wal_autocheckpoint = 0`.execute(again.db);
  await acknowledge(again);
  await work(again);
  base = readFileSync(again.path);
  log = readFileSync(`${again.path}-wal`);
  await again.remove();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function acknowledge(home: TestHome) {
  const bytes = statSync(`${home.path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  states.push({ bytes, exported: await home.exported() });
}

/** Writes of every kind, each acknowledged by itself. */
async function work(home: TestHome) {
  let made = 0;
  const deps = { ...testDeps(home.db), newId: () => `b${++made}` };
  for (let turn = 0; turn < TURNS; turn++) {
    const note = `${turn} ${'posting '.repeat(turn * 20)}`;
    const row = testDraft({ company: `File ${turn}`, notes: note });
    const writes = [
      () => applyImport(deps, [testReading([row])]),
      () => editApplication(deps, 'Birch', { notes: note }),
      () => recordEvent(deps, 'Birch', NewEvent.parse({ kind: 'note', note: `${turn}` })),
      () => addApplication(deps, NewApplication.parse({ company: `Elm ${turn}`, postingText: note })),
      () => deleteApplication(deps, 'Birch'),
      () => undoChanges(deps),
    ];
    const write = writes[turn % writes.length];
    okValue<unknown>(await (write as () => Promise<Result<unknown, { kind: string }>>)());
    await acknowledge(home);
  }
}

const losses = [
  { name: 'cut off', times: 500, spoil: (at: number) => log.subarray(0, at), kept: (at: number) => at },
  {
    name: 'a bit the wrong way round',
    times: 200,
    spoil: (at: number) => {
      const spoilt = Buffer.from(log);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
      return spoilt;
    },
    kept: frameOf,
  },
  {
    name: 'zeros from there on',
    times: 100,
    spoil: (at: number) => Buffer.from(log).fill(0, at),
    kept: (at: number) => at,
  },
  {
    name: 'chance from there on',
    times: 100,
    spoil: (at: number) => {
      const { uniform } = seededRandom(at);
      const chance = Buffer.from(Array.from({ length: 5_000 }, () => Math.floor(uniform() * 256)));
      return Buffer.from(log).fill(chance, at);
    },
    kept: frameOf,
  },
];

/** Where the frame begins in which this byte stands. */
function frameOf(at: number): number {
  return at < HEADER ? 0 : HEADER + Math.floor((at - HEADER) / FRAME) * FRAME;
}

let later = 0;
const laterId = () => `later${++later}`;

it.each(losses)(
  'opens with the log $name anywhere, with whole transactions, all that were whole',
  async ({ times, spoil, kept }) => {
    const { uniform } = seededRandom(7);
    for (let turn = 0; turn < howMany(times); turn++) {
      const at = Math.floor(uniform() * log.length);
      const own = mkdtempSync(join(folder, 'home-'));
      writeFileSync(join(own, 'breakpoint.db'), base);
      writeFileSync(join(own, 'breakpoint.db-wal'), spoil(at));
      const home = await testHome(own);
      const expected = states.findLast(({ bytes }) => bytes <= kept(at));
      expect((await home.exported()) === expected?.exported, `at byte ${at} of ${log.length}`).toBe(true);
      const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(home.db);
      expect(pages.rows).toEqual([{ integrity_check: 'ok' }]);
      okValue(
        await addApplication({ ...testDeps(home.db), newId: laterId }, NewApplication.parse({ company: 'Cedar' })),
      );
      await home.remove();
    }
  },
);
