import { numberToDay } from '../kernel/day.ts';
import { startWalk } from '../stats/coin-walk.ts';
import type { WalkPoint } from './judge-model.ts';
import type { TrialAnswer } from './trial-answer.ts';

/** From this age on, in days, applications are compared. */
export const RIPE_AGE = 30;
/** Answers later than this are not waited for. */
export const OLDEST_AGE = 90;
/** Three thirds are one. */
const ROUNDING = 1e-9;

/** The evidence of an experiment, day by day. */
export interface LeadWalk {
  readonly points: readonly WalkPoint[];
  /** The lead that proves it next if answers go on coming as they came; `null` where no lead does within the plan. */
  readonly nextLine: number | null;
}

/** What one application, or a pair of them, does to the walk. */
interface Unit {
  /** How much of the plan it is. */
  readonly size: 1 | 2;
  readonly sentBy: number;
  readonly ripeOn: number;
  /** From each of these days on it is a coin for B (+1), for A (-1) or none (0). */
  readonly turns: readonly { readonly day: number; readonly coin: -1 | 0 | 1 }[];
}

/**
 * The lead of B over A on every day it moved, and the lead that would prove a difference on that day.
 *
 * Applications are compared at equal age. Two drawn as a pair are looked at at the age of the younger, from 30 to 90
 * days: one answer alone is a coin for its arm, taken back if the other answers too. One drawn by its own coin
 * is a coin for its arm once it has answered and is 30 days old. Only as many as were planned before the start count.
 */
export function walkLead(answers: readonly TrialAnswer[], horizon: number, until: number): LeadWalk {
  const units = withinPlan(readUnits(answers, until), horizon).filter(({ ripeOn }) => ripeOn <= until);
  const moves = movesByDay(units, until, horizon);
  const tellLine = startWalk(moves.reduce((sum, { added }) => sum + added, horizon));
  let [lead, coins] = [0, 0];
  const points = moves.map((move): WalkPoint => {
    const { day, share, added, removed, gain } = move;
    lead += gain;
    coins += added - removed;
    return { on: numberToDay(day), share, lead, coins, needed: tellLine(move) };
  });
  return { points, nextLine: findNextLine(tellLine, { share: points.at(-1)?.share ?? 0, coins, horizon }) };
}

/**
 * The line on the next day that has one, where one application after another gets old enough and as many answer as
 * before. Told from today's share of the plan alone there would be none, most of the time, or one that is too low: every
 * application that gets old enough allows for more.
 */
function findNextLine(
  tellLine: ReturnType<typeof startWalk>,
  { share, coins, horizon }: { readonly share: number; readonly coins: number; readonly horizon: number },
): number | null {
  const ripe = Math.round(share * horizon);
  const perApplication = ripe === 0 || coins === 0 ? 1 : coins / ripe;
  let told = 0;
  for (let more = 1; ripe + more <= horizon; more++) {
    const answers = Math.floor(more * perApplication + ROUNDING);
    const line = tellLine({ share: (ripe + more) / horizon, added: answers - told });
    if (line !== null) return line;
    told = answers;
  }
  return null;
}

interface Move {
  ripe: number;
  added: number;
  removed: number;
  gain: number;
}

/** What each day brings on which anything moved, first days first. */
function movesByDay(units: readonly Unit[], until: number, horizon: number) {
  const moves = new Map<number, Move>();
  const moveOf = (day: number): Move => {
    const move = moves.get(day) ?? { ripe: 0, added: 0, removed: 0, gain: 0 };
    moves.set(day, move);
    return move;
  };
  for (const { size, ripeOn, turns } of units) {
    moveOf(ripeOn).ripe += size;
    let before = 0;
    for (const { day, coin } of turns) {
      if (day > until) break;
      const move = moveOf(day);
      if (before === 0) move.added++;
      if (coin === 0) move.removed++;
      move.gain += coin - before;
      before = coin;
    }
  }
  let ripe = 0;
  const days = [...moves.keys()].toSorted((one, other) => one - other);
  return days.map((day) => {
    const { ripe: more, ...move } = moves.get(day) as Move;
    ripe += more;
    return { day, share: Math.min(1, ripe / horizon), ...move };
  });
}

function readUnits(answers: readonly TrialAnswer[], until: number): readonly Unit[] {
  const dated = answers.filter((answer): answer is Dated => answer.sent !== null);
  const blocks = Map.groupBy(
    dated.filter(({ block }) => block !== null),
    ({ block }) => block,
  );
  const pairs = [...blocks.values()].filter(isPair);
  const paired = new Set(pairs.flat());
  // Where pairs are drawn, one whose other half was not sent yet waits for it.
  const waits = (answer: Dated) => pairs.length > 0 && answer.block !== null && blocks.get(answer.block)?.length === 1;
  const singles = dated.filter((answer) => !paired.has(answer) && !waits(answer));
  return [...pairs.map((pair) => pairUnit(pair, until)), ...singles.map(singleUnit)];
}

type Dated = TrialAnswer & { readonly sent: number };
type Pair = readonly [Dated, Dated];

function isPair(block: readonly Dated[]): block is Dated[] & Pair {
  return block.length === 2 && block[0]?.arm !== block[1]?.arm;
}

/** The first that were sent, as many as the plan holds. */
function withinPlan(units: readonly Unit[], horizon: number): readonly Unit[] {
  let room = horizon;
  return units
    .toSorted((one, other) => one.sentBy - other.sentBy)
    .filter(({ size }) => {
      room -= size;
      return room >= 0;
    });
}

function singleUnit(answer: Dated): Unit {
  const { sent, arm, outcome, wait, known } = answer;
  const ripeOn = sent + RIPE_AGE;
  const counts = outcome === 'reached' && wait !== null && wait <= OLDEST_AGE && known !== null;
  const turns = counts ? [{ day: Math.max(ripeOn, known), coin: coinOf(arm) }] : [];
  return { size: 1, sentBy: sent, ripeOn, turns };
}

function coinOf(arm: TrialAnswer['arm']): -1 | 1 {
  return arm === 'B' ? 1 : -1;
}

function pairUnit(pair: Pair, until: number): Unit {
  const younger = Math.max(pair[0].sent, pair[1].sent);
  const ripeOn = younger + RIPE_AGE;
  const days = pair
    .flatMap(({ wait, known }) => (wait === null || known === null ? [] : [younger + wait, known]))
    .map((day) => Math.max(day, ripeOn));
  const turns: { day: number; coin: -1 | 0 | 1 }[] = [];
  for (const day of [...new Set([ripeOn, ...days])].toSorted((one, other) => one - other)) {
    if (day > until) break;
    const coin = pairCoin(pair, day, Math.min(day - younger, OLDEST_AGE));
    if (coin !== (turns.at(-1)?.coin ?? 0)) turns.push({ day, coin });
  }
  return { size: 2, sentBy: younger, ripeOn, turns };
}

/** Which of the two alone had answered within `age` days, as far as was known on `day`. */
function pairCoin(pair: Pair, day: number, age: number): -1 | 0 | 1 {
  const answered = pair.filter(
    ({ outcome, wait, known }) =>
      outcome === 'reached' && wait !== null && wait <= age && known !== null && known <= day,
  );
  return answered.length === 1 ? coinOf((answered[0] as Dated).arm) : 0;
}
