import { sigmoid } from '../stats/logit.ts';

/** Logits on a grid of tenths, from 1 in 1,000 to 98 in 100. */
const FROM = -7;
const WIDTH = 0.1;
export const CELLS = 111;

/** How many went on, how many were told no, and of the silent ones how many have which age in days. */
export interface RateCounts {
  readonly advanced: number;
  readonly rejected: number;
  readonly silent: ReadonlyMap<number, number>;
}

/** What is known of the waits: how many are over at an age, and the share that is told no at all. */
export interface WaitBelief {
  readonly toldNo: number;
  readonly yesOver: (age: number) => number;
  readonly noOver: (age: number) => number;
}

/** The logit that a cell of the grid stands for. */
export function logitOf(cell: number): number {
  return FROM + cell * WIDTH;
}

/** Likelihood of each rate on the grid, scaled so that the best is 1; a silent one counts for what its age says. */
export function rateLikelihood(counts: RateCounts, { toldNo, yesOver, noOver }: WaitBelief): Float64Array {
  const { advanced, rejected, silent } = counts;
  const ages = [...silent].map(([age, count]) => ({ count, yes: yesOver(age), no: toldNo * noOver(age) }));
  const logs = Float64Array.from({ length: CELLS }, (_, cell) => {
    const rate = sigmoid(logitOf(cell));
    let log = advanced * Math.log(rate) + rejected * Math.log1p(-rate);
    for (const { count, yes, no } of ages) log += count * Math.log(Math.max(1 - rate * yes - (1 - rate) * no, 1e-12));
    return log;
  });
  const best = Math.max(...logs);
  return logs.map((log) => Math.exp(log - best));
}
