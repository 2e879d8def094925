import type { Channel, ReferenceRange } from '../analysis/model.ts';
import type { Acceptance, AcceptedFile } from '../intake/accept.ts';
import type { Draft } from '../intake/draft.ts';
import type { ColumnMap } from '../intake/model.ts';
import type { Day } from '../kernel/day.ts';
import type { MadeChange } from '../pipeline/deps.ts';
import type { ApplicationSummary } from '../pipeline/list-applications.ts';
import type { Search } from '../pipeline/list-searches.ts';
import type { ApplicationDetail } from '../pipeline/read-application.ts';
import type { LeftPart, UnderstoodPart } from '../pipeline/read-quick-add.ts';
import type { UndoneChange } from '../pipeline/undo-changes.ts';
import type { ExperimentView } from './experiment-shapes.ts';

/** One operation of the person's: `POST /undo` with its `seq` takes back exactly this one. */
export type { MadeChange };

/** Every answer of a change; `null` where nothing had to be changed, or what changed is none of the ledger's (the theme). */
export interface Changed {
  readonly change: MadeChange | null;
}

/** What the person should know of what was recorded, in whole sentences; usually none. */
export interface Warned {
  readonly warnings: readonly string[];
}

/** A search as the doors show it. `isSample` marks the made-up one, which is removed whole. */
export type SearchInfo = Search;
export type ApplicationRow = ApplicationSummary;
export type { Backup, DeletedForGood, Restored } from '../archive/home.ts';
export type * from '../intake/look.ts';
export type { Contact } from '../pipeline/list-contacts.ts';
export type { Mapping } from '../pipeline/list-mappings.ts';
export type { ApplicationDetail };

/** One application after a change of it. */
export interface ChangedApplication extends ApplicationDetail, Changed, Warned {}

export type * from './experiment-shapes.ts';

/** One experiment after a change of it. */
export interface ChangedExperiment extends ExperimentView, Changed {}

/** Several applications after one change of them all. */
export interface ChangedRows extends Changed, Warned {
  readonly items: readonly ApplicationRow[];
}

/** A list page by page: `next` goes back as `cursor`; `null` at the end. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** What a line would be recorded as, and the parts of it that find no place. */
export interface QuickAddReading extends Warned {
  readonly company: string | null;
  readonly role: string | null;
  readonly channel: Channel | null;
  readonly sentOn: Day | null;
  readonly intent: 'sent' | 'wish' | 'draft';
  readonly workMode: 'remote' | 'hybrid' | 'onsite' | null;
  readonly location: string | null;
  readonly url: string | null;
  /** Each part with the field it is taken for; `from` and `to` are places in the line, as JavaScript counts. */
  readonly understood: readonly UnderstoodPart[];
  readonly notUnderstood: readonly LeftPart[];
  /** Why the line cannot be recorded as it stands, in the words of the refusal; `null` where it can. */
  readonly refused: Pick<Problem, 'title' | 'where' | 'mend'> | null;
}

/** What was read from one file. CONTRACTS: an entry of `files` in what `import --json` prints. */
export interface ImportedFile extends AcceptedFile {
  /** Only in a dry run: whole, and with what they are to the record, only in a look. */
  readonly drafts?: readonly PreviewedDraft[];
  /** In a look: the mapping it was read by, and whether it is remembered from an earlier file with this header. */
  readonly mapping?: { readonly columns: ColumnMap; readonly isRemembered: boolean } | null;
}

/** `fate`: it would be added, would add something to one that is recorded, is known, or was deleted by the person. */
export interface PreviewedDraft extends Draft {
  readonly fate?: 'new' | 'adds' | 'known' | 'deleted';
}

/** `batch` is what `DELETE /batches/:id` takes back; `null` when nothing was stored. */
export interface ImportReport extends Omit<Acceptance, 'files'>, Changed {
  readonly files: readonly ImportedFile[];
}

/** What was taken back, in the person's words ("Added Acme, Backend Engineer"), the latest first. */
export interface Undone {
  readonly undone: readonly UndoneChange[];
  /** What a hand added later and was therefore left alone. */
  readonly kept: readonly string[];
}

export type { Batch } from '../pipeline/list-batches.ts';
export type { LoggedChange } from '../pipeline/list-changes.ts';

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** IANA zone in which days are counted; `null`: this machine's. */
  readonly zone: string | null;
  /** The hour the person means to be in bed, "23:30"; `null` where none is set. */
  readonly bedtime: string | null;
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
  /** The folder where everything of this person's lies; `null` where the database is on a server. */
  readonly home: string | null;
  readonly backups: { readonly last: string | null; readonly count: number };
  readonly databaseBytes: number;
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
