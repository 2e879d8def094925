import type { Analysis } from '../analysis/analyse.ts';
import type { StageFit } from '../analysis/funnel.ts';
import type { AnalysedApplication, ResumeSent, SentHours, Stage, StageReached, ToldTwice } from '../analysis/model.ts';
import type { Interval, Measured, Report } from '../analysis/report.ts';
import type { Day } from '../kernel/day.ts';

/** Everything a diagnosis can ask for. Each sees only what it declares. */
export interface Evidence {
  readonly asOf: Day;
  /** In the order of the input; `journeys[i]` is the way of `applications[i]`. */
  readonly applications: readonly AnalysedApplication[];
  readonly journeys: Analysis['journeys'];
  readonly fits: Readonly<Record<Stage, StageFit>>;
  readonly silence: Report['silence'];
  readonly change: Report['change'];
  readonly forecast: Report['forecast'];
  /** The day by which the person wants an offer; `null` where none is set. */
  readonly offerBy: Day | null;
  /** What mending something would add to the chance of an offer; `null` where there is no forecast. */
  readonly gainOf: NonNullable<Analysis['forecasting']>['gainOf'] | null;
  readonly outcomesRecorded: boolean;
  /** `null` where fewer than two resumes are kept with their text. */
  readonly resumes: readonly ResumeSent[] | null;
  /** `null` where the person set no bedtime. */
  readonly hours: SentHours | null;
  /** `null` where no application is told of by more than one source. */
  readonly toldTwice: ToldTwice | null;
}

/** `clear` and `finding` were measured; the other two were not, and carry no number. */
export type Outcome =
  | {
      readonly kind: 'finding';
      readonly because: string;
      readonly nextStep: string;
      readonly measured: Measured | null;
      readonly gain: Interval | null;
      readonly applications: readonly string[];
      readonly evidenceFor: readonly string[];
      readonly evidenceAgainst: readonly string[];
    }
  | { readonly kind: 'clear'; readonly because: string; readonly measured: Measured | null }
  | { readonly kind: 'too-little-data'; readonly because: string }
  | { readonly kind: 'not-applicable'; readonly because: string };

export interface Diagnosis<Needs extends keyof Evidence = keyof Evidence> {
  /** The name of the trouble, and of the three files. */
  readonly id: string;
  readonly title: string;
  /** Why it is worth knowing, in one sentence. */
  readonly why: string;
  /** The step the person stands in. */
  readonly at: StageReached | 'all' | 'feedback' | 'market' | 'data';
  readonly needs: readonly Needs[];
  readonly examine: (evidence: Pick<Evidence, Needs>) => Outcome;
}

/** Keeps the declared evidence and what `examine` may see the same: a need not declared does not compile. */
export function defineDiagnosis<const Needs extends keyof Evidence>(diagnosis: Diagnosis<Needs>): Diagnosis<Needs> {
  return diagnosis;
}
