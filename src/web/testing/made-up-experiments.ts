import type { DrawnApplications, NewExperimentInput } from '../../http/api.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import { type Random, seededRandom } from '../../stats/seeded-random.ts';
import type { ServedHome } from './serve-home.ts';

/** An experiment as it is lived through: what is planned, on which days it is drawn, and how employers answer. */
export interface Story {
  readonly plan: NewExperimentInput;
  readonly startsOn: Day;
  /** Draws, each for a pair or for one. */
  readonly draws: number;
  readonly everyDays: number;
  readonly inPairs?: boolean;
  /** Of 100 made-up employers how many answer. */
  readonly rates: { readonly a: number; readonly b: number };
  /** Every how many-th is sent other than drawn. */
  readonly overrideEvery?: number;
  readonly closes?: {
    readonly on: Day;
    readonly decision: 'a' | 'b' | 'none';
    readonly learning: string;
  };
}

/** Something that happens on a day; what it brings about happens later. */
interface Happening {
  readonly on: Day;
  readonly does: () => Promise<void>;
}

interface Living {
  readonly home: ServedHome;
  readonly chance: Random;
  readonly due: Happening[];
  readonly companies: Iterator<string>;
}

/**
 * Lives through experiments by way of the real operations, day by day until `until`; answers their ids in the order given.
 *
 * The clock of the home goes with it, so what a page shows afterwards is what a person would see who did all that.
 */
export async function liveThrough(home: ServedHome, stories: readonly Story[], until: Day): Promise<readonly string[]> {
  const living: Living = { home, chance: seededRandom(SEED), due: [], companies: companies() };
  const ids: string[] = stories.map(() => '');
  stories.forEach((story, at) => {
    const does = async () => {
      ids[at] = await begin(living, story);
    };
    living.due.push({ on: story.startsOn, does });
  });
  while (living.due.length > 0) {
    const next = living.due.reduce((first, one) => (one.on < first.on ? one : first));
    living.due.splice(living.due.indexOf(next), 1);
    if (next.on > until) continue;
    home.moveTo(next.on);
    await next.does();
  }
  home.moveTo(until);
  return ids;
}

const SEED = 20261123;

async function begin(living: Living, story: Story): Promise<string> {
  const { home, due } = living;
  const { id } = (await home.ask('POST /experiments', story.plan)) as { id: string };
  await home.ask(`POST /experiments/${id}/start`, {});
  for (let draw = 0; draw < story.draws; draw++) {
    const on = addDays(story.startsOn, Math.floor(draw * story.everyDays));
    due.push({ on, does: () => drawOnce(living, story, { id, on, draw }) });
  }
  const { closes } = story;
  if (closes !== undefined) {
    const { on, ...body } = closes;
    due.push({ on, does: async () => void (await home.ask(`POST /experiments/${id}/close`, body)) });
  }
  return id;
}

interface Drawing {
  readonly id: string;
  readonly on: Day;
  readonly draw: number;
}

async function drawOnce(living: Living, story: Story, { id, on, draw }: Drawing): Promise<void> {
  const { home } = living;
  const drafts = (story.inPairs === true ? [0, 1] : [0]).map(() => draftOf(living, story));
  const answer = (await home.ask('POST /draws', { drafts, experiment: id })) as DrawnApplications;
  for (const [at, { id: application, drawn }] of answer.applications.entries()) {
    const own = drawn[0];
    if (own === undefined) continue;
    const number = draw * drafts.length + at + 1;
    if (story.overrideEvery !== undefined && number % story.overrideEvery === 0) {
      const used = own.arm === 'a' ? 'b' : 'a';
      await home.ask(`PATCH /draws/${own.drawId}`, { used, because: 'their form took the other one only' });
    }
    await record(home, application, 'submitted', on);
    answerLater(living, { application, on, rate: story.rates[own.arm] });
  }
}

/** What an employer does in the weeks after: answers, says no, or nothing. */
function answerLater(living: Living, { application, on, rate }: { application: string; on: Day; rate: number }): void {
  const { chance, due, home } = living;
  const answers = chance.uniform() < rate;
  const saysNo = !answers && chance.uniform() < 0.4;
  const after = addDays(on, 4 + Math.floor(chance.uniform() * (answers ? 14 : 26)));
  const kind = answers ? 'responded' : saysNo ? 'rejected' : null;
  if (kind !== null) due.push({ on: after, does: () => record(home, application, kind, after) });
}

async function record(home: ServedHome, id: string, kind: string, on: Day): Promise<void> {
  await home.ask(`POST /applications/${id}/events`, { kind, on });
}

const FIRMS =
  'Alder Basalt Cobalt Dune Ember Fernweh Garnet Harbour Indigo Juniper Kestrel Larch Maple Nettle Onyx Pelican'.split(
    ' ',
  );
const TRADES = 'Freight Health Insurance Labs Energy Maps Books Rail Travel Systems Tools Media'.split(' ');
const ROLES = ['Backend Engineer', 'Platform Engineer', 'Software Engineer'];
const CHANNELS = ['board', 'board', 'board', 'direct', 'direct', 'referral'] as const;

/** Names of nobody's, no two alike. */
function* companies(): Iterator<string> {
  for (let round = 1; ; round++) {
    for (const trade of TRADES) for (const firm of FIRMS) yield `${firm} ${trade}${round === 1 ? '' : ` ${round}`}`;
  }
}

/** A posting by a way in that takes part. */
function draftOf({ chance, companies: names }: Living, { plan }: Story) {
  const pick = <One>(list: readonly One[]) => list[Math.floor(chance.uniform() * list.length)] as One;
  return {
    company: names.next().value,
    role: pick(ROLES),
    channel: pick(plan.eligible?.channels ?? CHANNELS),
    intent: 'draft',
  };
}
