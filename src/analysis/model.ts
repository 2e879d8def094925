import type { Day } from '../kernel/day.ts';

/** The five steps an application can take, each named by the stage it leads to. */
export const STAGES = ['response', 'screen', 'technical', 'final', 'offer'] as const;
export type Stage = (typeof STAGES)[number];

/** How far an application came. */
export const STAGES_REACHED = ['applied', ...STAGES] as const;
export type StageReached = (typeof STAGES_REACHED)[number];

export const STATES = ['wish', 'draft', 'open', 'rejected', 'withdrawn', 'offer', 'accepted', 'declined'] as const;
export type State = (typeof STATES)[number];

export const CHANNELS = ['direct', 'board', 'referral', 'recruiter', 'network', 'inbound', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What tells of an answer, a round or an offer: how far an application came. */
export const STEP_KINDS = ['responded', 'assessment', 'screen', 'technical', 'final', 'interview', 'offer'] as const;
/** What ends an application. */
export const ENDING_KINDS = ['accepted', 'declined', 'rejected', 'withdrawn'] as const;
/** What becomes of an application once it is sent; everything else is said around it. */
export const OUTCOME_KINDS = [...STEP_KINDS, ...ENDING_KINDS] as const;

export const EVENT_KINDS = [
  'submitted',
  'acknowledged',
  'outreach',
  ...OUTCOME_KINDS,
  'followed-up',
  'feedback-asked',
  'feedback-received',
  'note',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One thing that happened. `on` is the day the step was granted; a day nobody recorded is `null`. */
export interface TimelineEvent {
  readonly kind: EventKind;
  readonly on: Day | null;
  readonly learntOn?: Day | null;
  readonly heldOn?: Day | null;
  readonly plannedOn?: Day | null;
}

/** An application as the analysis needs it: plain data, no names. */
export interface AnalysedApplication {
  readonly id: string;
  readonly sentOn: Day | null;
  readonly channel?: Channel | null;
  readonly variant?: string | null;
  readonly postedOn?: Day | null;
  readonly level?: string | null;
  readonly companySize?: string | null;
  /** `false` where its source records no outcomes and nothing was told of it since: then its silence means nothing. */
  readonly outcomesRecorded?: boolean;
  /** Whether the person knows somebody at the company; left out where no such contacts are recorded. */
  readonly contactThere?: boolean;
  readonly events: readonly TimelineEvent[];
}

/** Where the middle 80 in 100 of ordinary searches lie, for the step that leads to `stage`. Rates are 0 to 1. */
export interface ReferenceRange {
  readonly stage: Stage;
  readonly low: number;
  readonly high: number;
  readonly channel?: Channel;
}

/** What a closed experiment measured of what is sent from now on. Rates are 0 to 1. */
export interface Learning {
  /** The label of the variant it was measured on, or the channel; with neither it is about everything. */
  readonly variant?: string | null;
  readonly channel?: string | null;
  /** Measured from sending to this stage; a later stage than `response` only counts where `from` is the step before it. */
  readonly stage: Stage;
  readonly from?: StageReached;
  /** The middle 80 in 100 of what the rate may be. */
  readonly low: number;
  readonly high: number;
  readonly measuredOn: Day;
}

/** A resume that was sent: which of its postings are kept with their text, and what they name that it leaves out. */
export interface ResumeSent {
  readonly name: string;
  /** The applications sent with it whose posting is known. */
  readonly postings: readonly string[];
  readonly unsaid: readonly {
    readonly term: string;
    /** The other resume that lists it. */
    readonly listedBy: string;
    /** Those of `postings` that name it, sent with a version that does not. */
    readonly applications: readonly string[];
  }[];
}

/** When applications were written down by hand, against the hour the person means to be in bed. */
export interface SentHours {
  /** "23:30", on the clock of the person's zone. */
  readonly bedtime: string;
  /** Those written down on the evening they were sent, or in the night after it, the first ones first. */
  readonly written: readonly {
    readonly id: string;
    /** The day on whose evening the night began. */
    readonly evening: Day;
    /** Hours since the bedtime of that night; below 0 before it. */
    readonly hoursAfter: number;
  }[];
}

/** One event as one source tells it. */
export interface Telling {
  readonly kind: EventKind;
  readonly on: Day | null;
  readonly by: 'hand' | 'file' | 'mail' | 'calendar';
}

/** What the ledger holds of an application, and what a source read later tells otherwise. */
export interface Contradiction {
  readonly id: string;
  readonly standing: Telling;
  readonly other: Telling;
}

/** Of the applications that more than one source tells of, those that they tell differently and nobody settled. */
export interface ToldTwice {
  readonly applications: number;
  readonly differently: readonly Contradiction[];
}

export interface AnalysisInput {
  readonly applications: readonly AnalysedApplication[];
  /** The last day that is known about. */
  readonly asOf: Day;
  readonly reference?: readonly ReferenceRange[];
  readonly target?: { readonly offerBy?: Day; readonly pacePerWeek?: number };
  readonly seed?: number;
  /** What closed experiments taught: it joins what is believed before the data, and fades by half in a year. */
  readonly learnings?: readonly Learning[];
  /** The resumes sent beside what their postings ask for; left out where fewer than two are kept with their text. */
  readonly resumes?: readonly ResumeSent[];
  /** Left out where the person set no bedtime. */
  readonly hours?: SentHours;
  /** Left out where no application is told of by more than one source. */
  readonly toldTwice?: ToldTwice;
  /** `false` where the source is known to record no outcomes at all; left out, it is judged from the data. */
  readonly outcomesRecorded?: boolean;
}

/** Something the analysis had to set aside, with where it stood. */
export interface Warning {
  readonly origin: { readonly application?: string; readonly file?: string; readonly line?: number };
  readonly because: string;
}
