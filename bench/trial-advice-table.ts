import { adaptiveChance } from '../src/analysis/draw-chance.ts';
import { judgeTrial } from '../src/analysis/judge.ts';
import type { Arm } from '../src/analysis/judge-model.ts';
import { type Random, seededRandom } from '../src/stats/seeded-random.ts';
import { knownTrial, type PlayedOne, playedDay } from './play-trial.ts';
import { type BenchTable, type Check, markdownTable, type Task } from './table.ts';
import { USUAL_TESTS } from './usual-tests.ts';
import { USUAL_WAITS } from './worlds.ts';

const PLAYS = 320;
const PARTS = 4;
const SEED = 34_000_000;
const APPLICATIONS = 200;
const A_DAY = 10 / 7;
const WORLDS = [
  { A: 0.05, B: 0.25 },
  { A: 0.08, B: 0.16 },
] as const;

/** The chance with which B is drawn next, told what is known on a day. */
type Policy = (played: readonly PlayedOne[], day: number) => number;
type PolicyName = 'coin' | 'proven' | 'z' | 'earn' | 'lifted';

const POLICIES: readonly { readonly id: PolicyName; readonly name: string }[] = [
  { id: 'coin', name: 'fair coin throughout' },
  { id: 'proven', name: 'prove: fair coin, the better one once proven' },
  { id: 'z', name: 'z-test looked at daily, then its winner' },
  { id: 'earn', name: 'earn: Thompson, floor 20 %' },
  { id: 'lifted', name: 'earn: the floor lifted once sure' },
];

interface Won {
  readonly plays: number;
  readonly sum: number;
  readonly squares: number;
}

/** Section 3: responses won over 200 applications by following each advice, beside a fair coin and an oracle. */
export const trialAdviceTable: BenchTable<Won> = {
  name: 'Experiments: advice',
  tasks: (scale) =>
    WORLDS.flatMap((rates, w) =>
      POLICIES.flatMap(({ id }) =>
        Array.from({ length: PARTS }, (_, part) =>
          // One seed for all policies of a world: they meet the same luck.
          adviceTask(rates, {
            id,
            task: `advice/${w}/${id}/${part}`,
            plays: Math.ceil((PLAYS * scale) / PARTS),
            seed: SEED + w * 100 + part,
          }),
        ),
      ),
    ),
  report(outcomes) {
    const rows = WORLDS.map((rates, w) => ({ rates, won: POLICIES.map(({ id }) => wonBy(outcomes, w, id)) }));
    const lines = markdownTable(
      ['truth', 'oracle', ...POLICIES.map(({ name }) => name)],
      rows.map(({ rates, won }) => [
        `${100 * rates.A} % v ${100 * rates.B} %`,
        `+${oracle(rates).toFixed(1)}`,
        ...won.map(({ extra, error }) => `${extra < 0 ? '' : '+'}${extra.toFixed(1)} ± ${error.toFixed(1)}`),
      ]),
    );
    const [first] = rows;
    const share = (id: PolicyName, least: number): Check[] => {
      const { extra = 0, error = 0 } = first?.won[POLICIES.findIndex((policy) => policy.id === id)] ?? {};
      const most = oracle(WORLDS[0]);
      const reach = `≥ ${least}, Monte-Carlo error ± ${(error / most).toFixed(3)}`;
      return [
        {
          figure: `Thompson, share of what an oracle wins (${id})`,
          value: extra / most,
          reach,
          met: extra / most >= least,
        },
      ];
    };
    return {
      lines: [
        `Extra responses over ${APPLICATIONS} applications, ten a week, against what half and half would bring on average; the oracle`,
        'sends the better one from the first day. *Prove* and the z-test stop drawing once they have a result.',
        '',
        ...lines,
      ],
      checks: [...share('earn', 0.45), ...share('lifted', 0.58)],
    };
  },
};

interface Rates {
  readonly A: number;
  readonly B: number;
}

function oracle({ A, B }: Rates): number {
  return (APPLICATIONS * Math.abs(B - A)) / 2;
}

function wonBy(outcomes: ReadonlyMap<string, Won>, world: number, id: PolicyName) {
  const parts = Array.from({ length: PARTS }, (_, part) => outcomes.get(`advice/${world}/${id}/${part}`));
  const all = parts.filter((part) => part !== undefined);
  const [plays, sum, squares] = (['plays', 'sum', 'squares'] as const).map((key) =>
    all.reduce((total, won) => total + won[key], 0),
  ) as [number, number, number];
  const extra = sum / plays;
  return { extra, error: Math.sqrt((squares / plays - extra * extra) / plays) };
}

function adviceTask(rates: Rates, given: { id: PolicyName; task: string; plays: number; seed: number }): Task<Won> {
  return {
    id: given.task,
    run() {
      let [sum, squares] = [0, 0];
      for (let play = 0; play < given.plays; play++) {
        const random = seededRandom(given.seed * 10_000 + play);
        const answered = playAdvice(rates, policyOf(given.id), random);
        const extra = answered - (APPLICATIONS * (rates.A + rates.B)) / 2;
        sum += extra;
        squares += extra * extra;
      }
      return { plays: given.plays, sum, squares };
    },
  };
}

function playAdvice(rates: Rates, policy: Policy, random: Random): number {
  const played: PlayedOne[] = [];
  let [chance, asked] = [0.5, -1];
  for (let i = 0; i < APPLICATIONS; i++) {
    const day = Math.floor(i / A_DAY);
    if (day > asked) chance = i < 2 ? 0.5 : policy(played, day);
    asked = day;
    played.push(playOne(rates, { arm: random.uniform() < chance ? 'B' : 'A', day }, random));
  }
  return played.filter(({ yes }) => yes !== null).length;
}

function playOne(rates: Rates, { arm, day }: { arm: Arm; day: number }, random: Random): PlayedOne {
  const says = random.uniform() < rates[arm];
  const told = random.uniform() < 0.5;
  const yes = Math.floor(USUAL_WAITS.firstYes.median * Math.exp(USUAL_WAITS.firstYes.spread * random.normal()));
  const no = Math.floor(USUAL_WAITS.firstNo.median * Math.exp(USUAL_WAITS.firstNo.spread * random.normal()));
  const answers = { yes: says ? yes : null, no: !says && told ? no : null };
  return { arm, used: arm, block: null, stratum: '', sent: day, ...answers };
}

/** A policy made anew for every play: the ones that stop remember what they found. */
function policyOf(id: PolicyName): Policy {
  let found: Arm | null = null;
  const stopsAt =
    (find: Find): Policy =>
    (played, day) => {
      found ??= find(played, day);
      return found === null ? 0.5 : Number(found === 'B');
    };
  switch (id) {
    case 'coin':
      return () => 0.5;
    case 'proven':
      return stopsAt(provenArm);
    case 'z':
      return stopsAt(significantArm);
    default:
      return (played, day) =>
        adaptiveChance(
          { metric: 'response', applications: knownTrial(played, day), asOf: playedDay(day) },
          { liftFloor: id === 'lifted' },
        );
  }
}

type Find = (played: readonly PlayedOne[], day: number) => Arm | null;

/** Asked once a week: a proof that waits some days for its reader loses as little. */
function provenArm(played: readonly PlayedOne[], day: number): Arm | null {
  if (day % 7 > 1) return null;
  const applications = knownTrial(played, day);
  const { verdict } = judgeTrial({ metric: 'response', applications, asOf: playedDay(day), horizon: APPLICATIONS });
  if (verdict === 'proven-a') return 'A';
  return verdict === 'proven-b' ? 'B' : null;
}

function significantArm(played: readonly PlayedOne[], day: number): Arm | null {
  const counts = { sent: { A: 0, B: 0 }, answered: { A: 0, B: 0 } };
  for (const { used, yes, sent } of played) {
    counts.sent[used]++;
    if (yes !== null && sent + yes <= day) counts.answered[used]++;
  }
  if (Math.min(counts.sent.A, counts.sent.B) < 10 || !USUAL_TESTS.z(counts)) return null;
  return counts.answered.B / counts.sent.B > counts.answered.A / counts.sent.A ? 'B' : 'A';
}
