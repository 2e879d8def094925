import type {
  AnalysisInput,
  Channel,
  EventKind,
  ReferenceRange,
  Stage,
  StageReached,
  State,
} from '../analysis/model.ts';
import type { Report } from '../analysis/report.ts';
import type { ColumnMap, Draft, FileReading, Remark } from '../intake/draft.ts';
import type { Day } from '../kernel/day.ts';
import type {
  ApplicationEdit,
  NewApplicationInput,
  NewEventInput,
  NewSearch,
  NewSearchInput,
  SearchEdit,
} from '../pipeline/model.ts';

/** A search as the doors show it. `isSample` marks the made-up one, which is removed whole. */
export interface SearchInfo extends Omit<NewSearch, 'isSample'> {
  readonly id: string;
  readonly isActive: boolean;
  readonly isSample: boolean;
  readonly applications: number;
}

/** One line of a list. */
export interface ApplicationRow {
  readonly id: string;
  /** `null` where a file named only the role. */
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: Day | null;
  /** `null` for what was never sent: a wish or a draft. */
  readonly stage: StageReached | null;
  readonly state: State;
  readonly channel: Channel | null;
  readonly variant: string | null;
  /** Day of the latest dated event, `sentOn` included. */
  readonly lastOn: Day | null;
}

/** One thing on the timeline, with where it was learnt: typed by hand, or file and line. */
export interface EventRow {
  readonly id: string;
  readonly kind: EventKind;
  readonly on: Day | null;
  readonly heldOn: Day | null;
  readonly plannedOn: Day | null;
  readonly learntOn: Day | null;
  readonly inferred: boolean;
  readonly note: string | null;
  readonly origin: string;
}

/** Everything known about one application. */
export interface ApplicationDetail extends ApplicationRow {
  readonly search: string;
  readonly fields: Required<NewApplicationInput>;
  readonly events: readonly EventRow[];
}

/** What was read from one file. CONTRACTS: an entry of `files` in what `import --json` prints. */
export interface ImportedFile
  extends Pick<
    FileReading,
    'file' | 'format' | 'layout' | 'unknown' | 'warnings' | 'rejected' | 'outcomesRecorded' | 'ambiguousDates'
  > {
  readonly columns: ColumnMap;
  readonly accepted: number;
  readonly events: number;
  readonly wishes: number;
  readonly duplicates: readonly (Remark & { readonly of: string })[];
  /** Only in a dry run. */
  readonly drafts?: readonly Pick<Draft, 'company' | 'role' | 'sentOn' | 'state' | 'events' | 'origin'>[];
}

export interface ImportReport {
  readonly files: readonly ImportedFile[];
  /** What `DELETE /batches/:id` takes back; `null` when nothing was stored. */
  readonly batch: string | null;
  /** The search it went to, or would go to. */
  readonly search: { readonly id: string | null; readonly name: string; readonly created: boolean } | null;
}

/** What was taken back, in the person's words ("add Acme, Backend Engineer"). */
export interface Undone {
  readonly undone: readonly { readonly change: string; readonly what: string }[];
  /** What a hand added later and was therefore left alone. */
  readonly kept: readonly string[];
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** IANA zone in which days are counted; `null`: this machine's. */
  readonly zone: string | null;
  /** Replaces the built-in reference ranges where given. */
  readonly reference: readonly ReferenceRange[] | null;
}

/** The built-in reference ranges, each with its source, for the page that shows and replaces them. */
export interface ReferenceInfo extends ReferenceRange {
  readonly stage: Stage;
  readonly source: string;
}

export interface Status {
  readonly version: string;
  readonly today: Day;
  /** Nothing was ever recorded: the first-run page. */
  readonly empty: boolean;
  readonly activeSearch: string | null;
  readonly sample: string | null;
  readonly searches: readonly SearchInfo[];
}

/** Every error: `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** The field, parameter, or file and line; empty where it is the whole request. */
  readonly where: string;
  /** What to do about it. */
  readonly mend: string;
}

interface SearchQuery {
  /** Id or name; left out, the active one. */
  readonly search?: string;
}

/**
 * What the server answers under `/api/v1`: for each `METHOD /path`, what is sent and what comes back.
 *
 * The web part imports this as a type only, so it shares the words with the server and none of its code.
 */
export interface Api {
  'GET /status': { answer: Status };
  'GET /diagnosis': {
    query: SearchQuery & { readonly asOf?: Day; readonly all?: '1' };
    answer: { readonly search: SearchInfo; readonly report: Report };
  };
  'GET /evidence': {
    query: SearchQuery & { readonly asOf?: Day };
    answer: {
      readonly search: SearchInfo;
      readonly input: AnalysisInput;
      readonly names: Readonly<Record<string, { readonly company: string | null; readonly role: string | null }>>;
    };
  };
  'GET /applications': {
    query: SearchQuery & {
      readonly limit?: string;
      readonly cursor?: string /** Comma-separated. */;
      readonly ids?: string;
    };
    answer: { readonly items: readonly ApplicationRow[]; readonly next: string | null };
  };
  'POST /applications': {
    query: SearchQuery;
    body: { readonly line: string } | NewApplicationInput;
    answer: ApplicationDetail;
  };
  'GET /applications/:id': { params: { readonly id: string }; answer: ApplicationDetail };
  'PATCH /applications/:id': {
    params: { readonly id: string };
    body: ApplicationEdit;
    answer: ApplicationDetail;
  };
  'DELETE /applications/:id': { params: { readonly id: string }; answer: { readonly id: string } };
  'POST /applications/:id/events': {
    params: { readonly id: string };
    body: NewEventInput;
    answer: ApplicationDetail;
  };
  'POST /imports': {
    query: SearchQuery & { readonly dryRun?: '1' };
    /** Multipart: `file` (one or several), and optionally `dates` (dmy or mdy) and `map` (JSON). */
    form: FormData;
    answer: ImportReport;
  };
  'DELETE /batches/:id': { params: { readonly id: string }; answer: Undone };
  'POST /undo': { body: { readonly count?: number }; answer: Undone };
  'POST /sample': { answer: SearchInfo };
  'DELETE /sample': { answer: { readonly removed: number } };
  'GET /searches': { answer: { readonly items: readonly SearchInfo[]; readonly next: null } };
  'POST /searches': { body: NewSearchInput; answer: SearchInfo };
  'PATCH /searches/:id': {
    params: { readonly id: string };
    body: SearchEdit & { readonly isActive?: true };
    answer: SearchInfo;
  };
  'GET /settings': { answer: Settings };
  'PATCH /settings': { body: Partial<Settings>; answer: Settings };
  'GET /reference': { answer: { readonly items: readonly ReferenceInfo[]; readonly next: null } };
}
