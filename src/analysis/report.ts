import type { Day } from '../kernel/day.ts';
import type { Stage, StageReached, Warning } from './model.ts';

/** A range that holds the truth with the chance `level`. Rates and chances are 0 to 1. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}
export interface Rate extends Interval {
  readonly level: 0.9;
}

/** One step of the funnel. `entered = advanced + rejected + withdrawn + pending`. */
export interface StageReport {
  readonly stage: Stage;
  readonly from: StageReached;
  readonly entered: number;
  readonly advanced: number;
  readonly rejected: number;
  readonly withdrawn: number;
  readonly pending: number;
  /** Of the pending ones, how many still have at least 10 in 100 to hear anything at all. */
  readonly mayAnswer: number;
  /** `null` where nobody entered or no outcome was ever recorded. `estimate` is the posterior mean: right on average. */
  readonly rate: Rate | null;
  /** advanced ÷ entered with a Wilson interval: what other trackers show, for comparison only. */
  readonly naive: Rate | null;
  readonly reference: { readonly low: number; readonly high: number; readonly source: string };
  /** Posterior quantiles of the rate at 2.5, 5, 10, 20 … 90, 95, 97.5 in 100, for drawing a strip that fades. */
  readonly quantiles: readonly { readonly at: number; readonly rate: number }[] | null;
  /** The applications behind the counts. */
  readonly members: {
    readonly advanced: readonly string[];
    readonly mayAnswer: readonly string[];
    readonly probablySilence: readonly string[];
    readonly rejected: readonly string[];
    readonly withdrawn: readonly string[];
  };
}

export interface Measured extends Interval {
  readonly count: number;
}

export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'finding' | 'clear' | 'too-little-data' | 'not-applicable';
  readonly because: string;
  readonly nextStep: string | null;
  readonly measured: Measured | null;
  /** By how much the chance of an offer by `forecast.by` would rise if this were mended. */
  readonly gain: Interval | null;
  readonly applications: readonly string[];
  /** What speaks for it and against it, in sentences. */
  readonly evidenceFor: readonly string[];
  readonly evidenceAgainst: readonly string[];
}

export interface Forecast {
  readonly pacePerWeek: number;
  readonly by: Day;
  /** Chance of at least one offer on or before each day. */
  readonly points: readonly ({ readonly on: Day; readonly probability: number } & Pick<Interval, 'low' | 'high'>)[];
  /** Applications still to send for an even chance and for nine in ten. */
  readonly needed: {
    readonly half: { readonly low: number; readonly high: number };
    readonly nineInTen: { readonly low: number; readonly high: number };
  } | null;
  /** Chance by `by` of what is already open, with nothing more sent. */
  readonly fromOpen: number;
  /** Fifty equally likely days of the first offer; `null` is later than two years. */
  readonly dots: readonly (Day | null)[];
  /** The same chance by `by` at other paces and with one rate at its reference's middle. */
  readonly whatIf: readonly { readonly pacePerWeek?: number; readonly stage?: Stage; readonly probability: number }[];
}

export interface Streak {
  /** Days since the last step forward, or since the first was sent, while something was out. */
  readonly days: number;
  readonly since: Day;
  /** Chance that a search this long, at these rates and this pace, has at least one such stretch. */
  readonly probability: number;
  /** Fifty equally likely lengths, in days, of the longest such stretch. */
  readonly longest: readonly number[];
}

/** Whether the response rate fell lately. The numbers are there only where the data can carry them. */
export interface Change {
  /** Chance that it fell in the last sixteen weeks, a fall being as likely as none before; `null` where nothing can be told. */
  readonly probability: number | null;
  /** The first day of the week since when, with the days that hold it with 90 in 100; `null` where no fall is told. */
  readonly since: { readonly estimate: Day; readonly low: Day; readonly high: Day } | null;
  readonly before: Rate | null;
  readonly after: Rate | null;
  /** How much better a fall explains the answers than luck does, and from which factor on it is told. */
  readonly factor: number;
  readonly threshold: number;
  /** The threshold is crossed: at most one false alarm in 52 weeks. */
  readonly tells: boolean;
  /** Whether there is enough to see a fall to a third within 16 weeks as often as not. */
  readonly canTell: boolean;
  /** Weeks until there is; `null` where there is already, and where two years would not be enough. */
  readonly tellsIn: number | null;
  readonly sentence: string;
}

/** A pending application and the two chances it still has. */
export interface SilentApplication {
  readonly id: string;
  readonly stage: Stage;
  readonly silentDays: number | null;
  readonly mayHear: number;
  readonly mayGoOn: number;
}

export interface Verdict {
  /** The step that fails, named by the stage it leads to, or `null` when no step stands out. */
  readonly stage: Stage | null;
  /** How far the sentence goes: a step fails, one would be the first to suspect, or nothing is told to fail. */
  readonly strength: 'fails' | 'leans' | 'none';
  readonly sentence: string;
  /** One or two sentences with the counts and both ranges. */
  readonly detail: string;
  readonly nextStep: string;
}

/** What `diagnose` prints and `analyse` returns. */
export interface Report {
  readonly asOf: Day;
  readonly applications: number;
  readonly open: number;
  /** An offer was accepted: the search is over, and what lies ahead need not be shown. */
  readonly accepted: boolean;
  /** No yes and hardly a no is written down: whether nobody answered or the log does not say cannot be told apart. */
  readonly outcomesInDoubt: boolean;
  readonly verdict: Verdict;
  readonly stages: readonly StageReport[];
  readonly bottleneck: readonly { readonly stage: Stage; readonly probability: number }[];
  readonly findings: readonly Finding[];
  readonly forecast: Forecast | null;
  readonly streak: Streak | null;
  /** `null` where outcomes are not recorded or nothing is dated. */
  readonly change: Change | null;
  readonly silence: readonly SilentApplication[];
  /** Answers of any kind, a rejection included, beside the response rate: entered, answered and the share. */
  readonly answerRate: { readonly entered: number; readonly answered: number; readonly rate: Rate | null };
  readonly warnings: readonly Warning[];
}
