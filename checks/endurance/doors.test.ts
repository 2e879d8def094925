import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/main/analysis.ts';
import { openLedger } from '../../src/main/open-ledger.ts';
import { serveTest } from '../../src/main/testing.ts';
import { testAssistant } from '../../src/mcp/testing.ts';
import { okValue } from '../../src/pipeline/testing.ts';
import { type Chance, chanceOf } from './chance.ts';
import { mcpFuzzer } from './fuzz-mcp.ts';
import { judge, restFuzzer, type Seen } from './fuzz-rest.ts';
import { howMany } from './how-many.ts';
import { watchLedger } from './ledger-state.ts';
import type { KnownIds } from './odd-values.ts';

/** Requests between two times that everything is taken back, down to the empty ledger. */
const ROUND = 500;
const ROUNDS = howMany(20_000) / ROUND;
/** No request may take longer, by the time of the processor: the machine may have other work. */
const LONGEST_MS = 2_000;
const AT_ONCE = 5;

type Ask = (chance: Chance, known: KnownIds) => Promise<Seen>;

let server: Awaited<ReturnType<typeof serveTest>>;
let assistant: Awaited<ReturnType<typeof testAssistant>>;
let watch: ReturnType<typeof watchLedger>;
let rest: Ask;
let mcp: Ask;
const slowest = { ms: 0, asked: '' };
const all = { asked: 0, refused: 0 };

beforeAll(async () => {
  server = await serveTest();
  // A connection of its own, as the program of an assistant has.
  const ledger = okValue(await openLedger({ home: server.folder, port: 0, zone: () => 'UTC' }));
  assistant = await testAssistant(ledger, {
    analyse: async (...input) => analyse(...input),
    countDaysIn: ledger.countDaysIn,
  });
  watch = watchLedger(server.ledger, server.ledger.archive.path);
  rest = await restFuzzer(server);
  mcp = await mcpFuzzer(assistant);
});
afterAll(async () => {
  await assistant.close();
  await server.close();
});

/** One request, or a few at the same time, by either door. */
async function ask(chance: Chance, known: KnownIds): Promise<readonly Seen[]> {
  const one = () => (chance.inHundred(60) ? rest : mcp)(chance, known);
  return Promise.all(Array.from({ length: chance.inHundred(5) ? AT_ONCE : 1 }, one));
}

/** Asks, and says what is wrong with the answers: with what they are, how long they took, and what they left behind. */
async function tryOnce(chance: Chance, known: KnownIds): Promise<readonly Seen[]> {
  const before = await watch.content();
  const used = process.cpuUsage();
  const seen = await ask(chance, known);
  const { user, system } = process.cpuUsage(used);
  const ms = (user + system) / 1_000 / seen.length;
  if (ms > slowest.ms) Object.assign(slowest, { ms, asked: seen.map(({ asked }) => asked).join(' | ') });
  const half = seen.every(({ refused }) => refused) && (await watch.content()) !== before;
  return seen.map((one) => ({
    ...one,
    wrong: [
      ...one.wrong,
      ...(half ? ['was refused, and the ledger changed'] : []),
      ...(ms > LONGEST_MS ? [`took ${Math.round(ms)} ms`] : []),
    ],
  }));
}

/** Something to work on, so that odd ids have company. */
async function beginSomewhere() {
  for (const company of ['Acme', 'Birch', 'Cedar Maps', 'Dune', 'Elm']) {
    const added = await server.ask('POST /applications', { company, role: 'Engineer', sentOn: '2026-11-02' });
    expect(added.status).toBe(201);
  }
  await server.ask('POST /contacts', { name: 'Ada', company: 'Acme' });
  await assistant.call('import_file', {
    files: [{ name: 'log.csv', text: 'Company,Applied,Status\nFir,2026-11-03,rejected\n' }],
  });
}

async function takeEverythingBack() {
  for (;;) {
    const undone = await server.ask('POST /undo', { count: 100 });
    if (undone.status !== 200) return undone.status;
  }
}

it.each(Array.from({ length: ROUNDS }, (_, at) => at + 1))(
  'round %i: odd requests are answered, and leave nothing half done',
  async (round) => {
    const chance = chanceOf(round);
    const wrong: string[] = [];
    const done = { asked: 0, refused: 0 };
    await beginSomewhere();
    while (done.asked < ROUND) {
      const known = await watch.knownIds();
      for (const seen of await tryOnce(chance, known)) {
        done.asked++;
        done.refused += seen.refused ? 1 : 0;
        all.asked++;
        all.refused += seen.refused ? 1 : 0;
        wrong.push(...seen.wrong.map((each) => `${each}\n  ${seen.asked}`));
      }
      if (done.asked % 100 < AT_ONCE) wrong.push(...(await watch.faults()));
    }
    wrong.push(...server.said.splice(0), ...assistant.faults.splice(0).map(String), ...(await watch.faults()));
    expect(wrong.slice(0, 5)).toEqual([]);
    // Odd requests that are all refused would try nothing behind the doors.
    expect(done.refused / done.asked).toBeLessThan(0.8);
    expect(await takeEverythingBack()).toBe(409);
    const left = Object.entries(await watch.rows()).filter(([, count]) => count > 0);
    expect(left).toEqual([]);
  },
);

it('no answer took long', () => {
  console.log(`${all.asked} requests, ${all.refused} refused, the slowest took ${Math.round(slowest.ms)} ms`);
  expect(slowest.ms, slowest.asked).toBeLessThan(LONGEST_MS);
});

describe('what would be wrong is seen', () => {
  const whole = { type: 'urn:x', title: 'No', detail: 'No.', where: '', mend: 'Ask again.' };
  const problem = 'application/problem+json';

  it.each([
    { name: 'a fault', answer: { status: 500, type: problem, text: JSON.stringify(whole) }, wrong: 1 },
    {
      name: 'a refusal in another form',
      answer: { status: 400, type: 'application/json', text: JSON.stringify(whole) },
      wrong: 1,
    },
    {
      name: 'a refusal without its mend',
      answer: { status: 400, type: problem, text: JSON.stringify({ ...whole, mend: '' }) },
      wrong: 1,
    },
    { name: 'a refusal that is no JSON', answer: { status: 404, type: problem, text: 'nothing' }, wrong: 1 },
    {
      name: 'nothing, of a whole refusal',
      answer: { status: 400, type: problem, text: JSON.stringify(whole) },
      wrong: 0,
    },
  ])('$name', ({ answer, wrong }) => {
    expect(judge({ method: 'GET', path: '/status' }, answer).wrong.length).toBe(wrong);
  });

  it('a standing that does not follow from its timeline, and any other row that changed', async () => {
    await beginSomewhere();
    const before = await watch.content();
    expect(await watch.content()).toBe(before);
    await server.ledger.db.updateTable('application').set({ state: 'offer' }).where('state', '=', 'rejected').execute();
    expect(await watch.content()).not.toBe(before);
    expect(await watch.faults()).toEqual([expect.stringContaining('standing differs from timeline')]);
    await server.ledger.db.updateTable('application').set({ state: 'rejected' }).where('state', '=', 'offer').execute();
    expect(await watch.content()).toBe(before);
  });
});
