import type { AnalysisInput, ReferenceRange } from '../analysis/model.ts';
import type { ReferenceRow } from '../analysis/reference.data.ts';
import type { Report } from '../analysis/report.ts';
import type { Acceptance, AcceptedFile } from '../intake/accept.ts';
import type { Draft } from '../intake/draft.ts';
import type { Day } from '../kernel/day.ts';
import type { ApplicationPage, ApplicationSummary } from '../pipeline/list-applications.ts';
import type { Search } from '../pipeline/list-searches.ts';
import type {
  ApplicationEdit,
  EventCorrection,
  NewApplicationInput,
  NewEventInput,
  NewSearchInput,
  SearchEdit,
} from '../pipeline/model.ts';
import type { ApplicationDetail } from '../pipeline/read-application.ts';
import type { UndoneChange } from '../pipeline/undo-changes.ts';

/** A search as the doors show it. `isSample` marks the made-up one, which is removed whole. */
export type SearchInfo = Search;
export type ApplicationRow = ApplicationSummary;
export type { ApplicationDetail };

/** What was read from one file. CONTRACTS: an entry of `files` in what `import --json` prints. */
export interface ImportedFile extends AcceptedFile {
  /** Only in a dry run. */
  readonly drafts?: readonly Pick<Draft, 'company' | 'role' | 'sentOn' | 'state' | 'events' | 'origin'>[];
}

/** `batch` is what `DELETE /batches/:id` takes back; `null` when nothing was stored. */
export interface ImportReport extends Omit<Acceptance, 'files'> {
  readonly files: readonly ImportedFile[];
}

/** What was taken back, in the person's words ("Added Acme, Backend Engineer"), the latest first. */
export interface Undone {
  readonly undone: readonly UndoneChange[];
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

export interface Status {
  readonly version: string;
  readonly today: Day;
  /** Nothing was ever recorded: the first-run page. */
  readonly empty: boolean;
  /** The id of the search that is meant where none is named. */
  readonly activeSearch: string | null;
  /** The id of the made-up search, where it is loaded. */
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
 * `search` is `null` in an answer where nothing was ever recorded.
 */
export interface Api {
  'GET /status': { answer: Status };
  'GET /diagnosis': {
    query: SearchQuery & { readonly asOf?: Day; readonly all?: '1' };
    answer: { readonly search: SearchInfo | null; readonly report: Report };
  };
  'GET /evidence': {
    query: SearchQuery & { readonly asOf?: Day };
    answer: {
      readonly search: SearchInfo | null;
      readonly input: AnalysisInput;
      readonly names: Readonly<Record<string, { readonly company: string | null; readonly role: string | null }>>;
    };
  };
  'GET /applications': {
    query: SearchQuery & {
      readonly limit?: string;
      readonly cursor?: string;
      /** Comma-separated: only these, of whatever search. */
      readonly ids?: string;
      /** Words that company, role or notes must all contain. */
      readonly text?: string;
    };
    answer: ApplicationPage;
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
  'PATCH /events/:id': {
    params: { readonly id: string };
    body: EventCorrection;
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
  /** The built-in reference ranges, each with its sources. */
  'GET /reference': { answer: { readonly items: readonly ReferenceRow[]; readonly next: null } };
}
