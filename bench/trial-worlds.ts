/** How the employers of a simulated experiment behave, and what the person does to the draw. */
export interface TrialWorld {
  readonly name: string;
  readonly rates: { readonly A: number; readonly B: number };
  /** Median days to a yes, by the arm that was sent; 6.5 where left out. */
  readonly waits?: { readonly A: number; readonly B: number };
  /** The rate of both goes from (1 - drift) to (1 + drift) of itself over the experiment. */
  readonly drift?: number;
  /** Referrals, answered four times as often as the rest, go from 5 to 45 in 100 of what is sent. */
  readonly channels?: true;
  /** A fifth is sent the other arm: any (`blind`), or good prospects drawn for A are sent B (`selective`). */
  readonly overrides?: 'blind' | 'selective';
  /** A second experiment on the same applications, drawn by itself, whose B doubles the rate of its A. */
  readonly crosswise?: true;
  /** Half-way B is rewritten: from then on its rate is this one. */
  readonly rewrittenTo?: number;
}

const ten = { A: 0.1, B: 0.1 };
const equal = (rate: number) => ({ A: rate, B: rate });

/** Worlds in which nothing is to be found. */
export const EQUAL_WORLDS: readonly (TrialWorld & { readonly horizon: number })[] = [
  ...[0.05, 0.1, 0.2, 0.4].flatMap((rate) =>
    [120, 390].map((horizon) => ({ name: `${100 * rate} % = ${100 * rate} %`, rates: equal(rate), horizon })),
  ),
  { name: '10 %, rising from half to one and a half', rates: ten, drift: 0.5, horizon: 390 },
  { name: '10 %, falling from one and a half to half', rates: ten, drift: -0.5, horizon: 390 },
  { name: '10 %, channels uneven and drifting', rates: ten, channels: true, horizon: 390 },
  { name: '10 %, a fifth overridden blindly', rates: ten, overrides: 'blind', horizon: 390 },
  { name: '10 %, good prospects moved to B', rates: ten, overrides: 'selective', horizon: 390 },
  { name: '25 %, good prospects moved to B', rates: equal(0.25), overrides: 'selective', horizon: 120 },
  { name: '10 %, A answered at 4 days, B at 12', rates: ten, waits: { A: 4, B: 12 }, horizon: 390 },
  { name: '25 %, A answered at 4 days, B at 12', rates: equal(0.25), waits: { A: 4, B: 12 }, horizon: 390 },
  { name: '10 %, another experiment crosswise', rates: ten, crosswise: true, horizon: 390 },
];

/** What the method is known not to hold: late answers that are still to come look like answers that never come. */
export const KNOWN_FAILURE = {
  name: '25 %, A answered at 2 days, B at 21',
  rates: equal(0.25),
  waits: { A: 2, B: 21 },
  horizon: 390,
} as const satisfies TrialWorld & { readonly horizon: number };

/** Worlds in which B is the better one. */
export const UNEQUAL_WORLDS: readonly (TrialWorld & { readonly horizon: number })[] = [
  { name: '8 % v 16 %', rates: { A: 0.08, B: 0.16 }, horizon: 390 },
  { name: '5 % v 25 %', rates: { A: 0.05, B: 0.25 }, horizon: 120 },
  { name: '8 % v 16 %, a fifth overridden blindly', rates: { A: 0.08, B: 0.16 }, overrides: 'blind', horizon: 390 },
  { name: '8 % v 16 %, good prospects moved to B', rates: { A: 0.08, B: 0.16 }, overrides: 'selective', horizon: 390 },
  { name: '8 % v 16 %, channels uneven and drifting', rates: { A: 0.08, B: 0.16 }, channels: true, horizon: 390 },
];

/** Worlds in which B is another text after half of the applications than before. */
export const REWRITTEN_WORLDS: readonly (TrialWorld & { readonly horizon: number })[] = [
  { name: '10 % = 10 %, B rewritten and no better', rates: ten, rewrittenTo: 0.1, horizon: 390 },
  { name: '10 % = 10 %, B rewritten to 20 %', rates: ten, rewrittenTo: 0.2, horizon: 390 },
  { name: '10 % v 20 %, B rewritten to 10 %', rates: { A: 0.1, B: 0.2 }, rewrittenTo: 0.1, horizon: 390 },
];
