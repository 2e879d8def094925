import type { Stage } from '../src/analysis/model.ts';

/** The default reference for cold applications (DESIGN.md): where the middle 80 in 100 of ordinary searches lie. */
export const COLD_RANGES: readonly { readonly stage: Stage; readonly low: number; readonly high: number }[] = [
  { stage: 'response', low: 0.05, high: 0.16 },
  { stage: 'screen', low: 0.55, high: 0.85 },
  { stage: 'technical', low: 0.4, high: 0.7 },
  { stage: 'final', low: 0.35, high: 0.6 },
  { stage: 'offer', low: 0.2, high: 0.45 },
];

/** One distribution of waits, in days. A mixed one is quick for half of the employers and slow for the others. */
export interface Delay {
  readonly shape: 'log-normal' | 'weibull' | 'mixed';
  readonly median: number;
  /** Spread on the log scale; for a Weibull wait the shape is 1 / spread. */
  readonly spread: number;
}

/** How the employers of a simulated search behave, apart from the rates. */
export interface World {
  readonly name: string;
  readonly delay: {
    readonly shape: Delay['shape'];
    /** Every wait is this many times longer than usual. */
    readonly factor: number;
  };
  /** Share told no among those who do not go on: at the first step, and at the later ones. */
  readonly toldNo: { readonly first: number; readonly later: number };
  /** Share of the applications the person would withdraw, on average after 20 days of silence. */
  readonly withdrawn: number;
}

/**
 * The usual waits the worlds stretch: medians in days and spreads on the log scale. First answers as REFERENCES A42
 * (median 6 to 7 days); the others are assumptions. Near the estimator's beliefs (src/analysis/delay-prior.ts) but not
 * the same, because no real search would be.
 */
export const USUAL_WAITS = {
  firstYes: { median: 6.5, spread: 0.9 },
  firstNo: { median: 10, spread: 1.0 },
  laterYes: { median: 4.5, spread: 0.8 },
  laterNo: { median: 7, spread: 0.9 },
} as const;

const usual = { toldNo: { first: 0.5, later: 0.75 }, withdrawn: 0 };

export const WORLDS = {
  usual: { name: 'log-normal waits', delay: { shape: 'log-normal', factor: 1 }, ...usual },
  weibull: { name: 'Weibull waits', delay: { shape: 'weibull', factor: 1 }, ...usual },
  mixed: { name: 'fast and slow employers mixed', delay: { shape: 'mixed', factor: 1 }, ...usual },
  quick: { name: 'waits × 0.6', delay: { shape: 'log-normal', factor: 0.6 }, ...usual },
  double: { name: 'waits × 2', delay: { shape: 'log-normal', factor: 2 }, ...usual },
  fivefold: { name: 'waits × 5', delay: { shape: 'log-normal', factor: 5 }, ...usual },
  silent: {
    name: 'more silence',
    delay: { shape: 'log-normal', factor: 1 },
    toldNo: { first: 0.15, later: 0.35 },
    withdrawn: 0,
  },
  withdrawing: { name: 'a fifth withdrawn', delay: { shape: 'log-normal', factor: 1 }, ...usual, withdrawn: 0.2 },
} as const satisfies Record<string, World>;
