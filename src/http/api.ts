import type { AnalysisInput, ReferenceRange } from '../analysis/model.ts';
import type { ReferenceRow } from '../analysis/reference.data.ts';
import type { Report } from '../analysis/report.ts';
import type { Day } from '../kernel/day.ts';
import type {
  ApplicationEdit,
  EventCorrection,
  NewApplicationInput,
  NewContactInput,
  NewEventInput,
  NewSearchInput,
  SearchEdit,
} from '../pipeline/model.ts';
import type {
  ApplicationDetail,
  ApplicationRow,
  ArmName,
  Backup,
  Batch,
  Changed,
  ChangedApplication,
  ChangedExperiment,
  ChangedRows,
  ComparedBy,
  Comparison,
  Contact,
  DeletedForGood,
  DiffLine,
  DrawAsked,
  DrawnApplications,
  ExperimentEdit,
  ExperimentSummary,
  ExperimentTemplate,
  ExperimentView,
  ImportReport,
  ListPage,
  LoggedChange,
  Mapping,
  NewExperimentInput,
  NewVariantInput,
  PlanOutlook,
  PlanQuestion,
  QuickAddReading,
  Restored,
  SearchInfo,
  Settings,
  Status,
  Undone,
  Variant,
  VariantEdit,
  VariantSummary,
} from './api-shapes.ts';

export type * from './api-shapes.ts';

interface SearchQuery {
  /** Id or name; left out, the active one. */
  readonly search?: string;
}
interface PageQuery {
  readonly limit?: string;
  /** What the page before returned as `next`. */
  readonly cursor?: string;
}
interface ById {
  readonly params: { readonly id: string };
}
type OneExperiment = { params: ById['params']; answer: ChangedExperiment };
type OneApplication = { params: ById['params']; answer: ChangedApplication };

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
  /** A page of its own, to keep or to hand on: a link to it, not a call. Names are masked unless `names` is given. */
  'GET /report': { query: SearchQuery & { readonly asOf?: Day; readonly names?: '1' }; answer: Blob };

  'GET /applications': {
    query: SearchQuery &
      PageQuery & {
        /** Comma-separated: only these, of whatever search. */
        readonly ids?: string;
        /** Words that must all occur in company, role, notes, posting or timeline; the rows then carry an excerpt. */
        readonly text?: string;
        /** Comma-separated. */
        readonly states?: string;
        readonly channel?: string;
        readonly tag?: string;
        /** The id of an import: only those it brought. */
        readonly batch?: string;
      };
    answer: ListPage<ApplicationRow>;
  };
  'POST /applications': {
    /** `evenIfRecorded`: it is a second one although company, role and day are those of one recorded. */
    query: SearchQuery & { readonly evenIfRecorded?: '1' };
    body: { readonly line: string } | NewApplicationInput;
    answer: ChangedApplication;
  };
  'PATCH /applications': {
    body: { readonly ids: readonly string[]; readonly edit: ApplicationEdit };
    answer: ChangedRows;
  };
  'DELETE /applications': {
    body: { readonly ids: readonly string[] };
    answer: Changed & { readonly ids: readonly string[] };
  };
  'GET /applications/:id': ById & { answer: ApplicationDetail };
  'PATCH /applications/:id': OneApplication & { body: ApplicationEdit };
  'DELETE /applications/:id': ById & { answer: Changed & { readonly id: string } };
  'POST /applications/:id/events': OneApplication & { body: NewEventInput };
  /** Today where no day is given. */
  'POST /applications/:id/withdrawal': OneApplication & { body: { readonly on?: Day; readonly note?: string } };
  /** The one of the address stays and takes over what the other has. */
  'POST /applications/:id/merge': OneApplication & { body: { readonly other: string } };
  'POST /events': { body: { readonly ids: readonly string[]; readonly event: NewEventInput }; answer: ChangedRows };
  'PATCH /events/:id': OneApplication & { body: EventCorrection };
  'GET /quick-add': { query: { readonly line: string }; answer: QuickAddReading };

  'POST /imports': {
    /** `look` goes with `dryRun`: every column with its reason, every row as written and as read. */
    query: SearchQuery & { readonly dryRun?: '1'; readonly look?: '1' };
    /**
     * Multipart: `file` (one or several), and optionally `dates` (dmy or mdy), `year`, `map`, `words` and `rows` (JSON, see
     * `Corrections` of intake/model.ts): once for all files, or for each in its order.
     */
    form: FormData;
    answer: ImportReport;
  };
  'GET /batches': { query: PageQuery; answer: ListPage<Batch> };
  'DELETE /batches/:id': ById & { answer: Undone & Changed };
  'GET /changes': { query: PageQuery; answer: ListPage<LoggedChange> };
  /** `seq`: that change, where it is the latest. `count`: so many, the latest first; 1 if neither is given. */
  'POST /undo': { body: { readonly count?: number } | { readonly seq: number }; answer: Undone };
  'POST /sample': { answer: SearchInfo & Changed };
  'DELETE /sample': { answer: Changed & { readonly removed: number } };

  'GET /searches': { query?: PageQuery; answer: ListPage<SearchInfo> };
  'POST /searches': { body: NewSearchInput; answer: SearchInfo & Changed };
  /** Changing it and making it the active one are two changes: one at a time. */
  'PATCH /searches/:id': ById & { body: SearchEdit | { readonly isActive: true }; answer: SearchInfo & Changed };
  'DELETE /searches/:id': ById & { answer: Changed & { readonly id: string; readonly applications: number } };

  /** How files with a header whose columns were corrected are read since. */
  'GET /mappings': { query: PageQuery; answer: ListPage<Mapping> };
  'DELETE /mappings/:id': ById & { answer: { readonly id: string } };

  'GET /contacts': { query: PageQuery; answer: ListPage<Contact> };
  'POST /contacts': { body: NewContactInput; answer: Contact & Changed };
  'PATCH /contacts/:id': ById & { body: Partial<NewContactInput>; answer: Contact & Changed };
  'DELETE /contacts/:id': ById & { answer: Changed & { readonly id: string; readonly applications: number } };

  /** Without `search` the active one; the latest first. */
  'GET /experiments': { query: SearchQuery & PageQuery; answer: ListPage<ExperimentSummary> };
  /** Planned, not started: an experiment is started by a call of its own. */
  'POST /experiments': { query?: SearchQuery; body: NewExperimentInput; answer: ChangedExperiment };
  'GET /experiments/:id': ById & { query?: { readonly asOf?: Day }; answer: ExperimentView };
  /** Planned: any field. Running: `question`, and `stopOn` where it comes earlier. */
  'PATCH /experiments/:id': OneExperiment & { body: ExperimentEdit };
  'DELETE /experiments/:id': ById & { answer: Changed & { readonly id: string } };
  /** Today where no day is given. */
  'POST /experiments/:id/start': OneExperiment & { body: { readonly on?: Day } };
  'POST /experiments/:id/close': OneExperiment & {
    body: { readonly decision: ArmName | 'none'; readonly learning?: string };
  };
  'POST /experiments/:id/notes': OneExperiment & { body: { readonly text: string } };
  /** Draws for what is recorded, or drafts it first: both one change. Asked again, it answers the same. */
  'POST /draws': { query?: SearchQuery; body: DrawAsked; answer: DrawnApplications & Changed };
  /** The other arm was sent: the draw stays, and says what was used and why. */
  'PATCH /draws/:id': OneExperiment & { body: { readonly used: ArmName; readonly because?: string | null } };
  /** Reads only: what a plan could tell, and by when. */
  'POST /experiment-outlook': { query?: SearchQuery; body: PlanQuestion; answer: PlanOutlook };
  'GET /experiment-templates': { answer: ListPage<ExperimentTemplate> };
  /** What history says of two groups that nobody drew: observed, never a win. */
  'GET /comparisons': {
    query: SearchQuery & { readonly by?: ComparedBy; readonly asOf?: Day };
    answer: ListPage<Comparison>;
  };

  /** Resumes and cover notes, each version of its own. */
  'GET /variants': { query?: PageQuery; answer: ListPage<VariantSummary> };
  /** A name that is there already makes its next version. */
  'POST /variants': { body: NewVariantInput; answer: Variant & Changed };
  'GET /variants/:id': ById & { answer: Variant };
  /** Where the text changes and it was sent, the answer is the next version, with an id of its own. */
  'PATCH /variants/:id': ById & { body: VariantEdit; answer: Variant & Changed };
  'DELETE /variants/:id': ById & { answer: Changed & { readonly id: string } };
  'GET /variants/:id/diff': ById & {
    query: { readonly with: string };
    answer: { readonly lines: readonly DiffLine[] };
  };

  'GET /settings': { answer: Settings };
  'PATCH /settings': { body: Partial<Pick<Settings, 'theme' | 'zone' | 'bedtime'>>; answer: Settings & Changed };
  /** The built-in reference ranges, each with its sources. */
  'GET /reference': { answer: ListPage<ReferenceRow> };
  /** Everything as a file: a link to it with `download`, not a call. */
  'GET /export': { query: { readonly format?: 'json' | 'csv' | 'events-csv' }; answer: Blob };

  // From here on: the page only. A program with the key is refused and told the command.
  /** Replaces the built-in ranges; `null` brings them back. */
  'PUT /reference': { body: { readonly ranges: readonly ReferenceRange[] | null }; answer: Settings & Changed };
  'GET /backups': { query: PageQuery; answer: ListPage<Backup> };
  'POST /backups': { answer: Backup };
  /** From a backup by its `name`; or with `file` in the query, its name, and the file itself as the body. */
  'POST /restore': {
    query?: { readonly file?: string; readonly replace?: '1' };
    body?: { readonly backup: string; readonly replace?: true };
    form?: File;
    answer: Restored;
  };
  /** For good: from the backups too, and `undo` does not bring it back. */
  'POST /deletions': { body: { readonly ids: readonly string[] }; answer: DeletedForGood };
  /** A new key for this home: every other session closes and the old address opens nothing. The terminal prints the new one. */
  'POST /session-key': { answer: { readonly at: string } };
}
