import type { Kysely, Transaction } from 'kysely';

/** Raised with every migration, so that opening an up-to-date file need not load the migrations. */
export const SCHEMA_VERSION = 5;

/**
 * What every row of a tracked table carries: whose it is, and the change that made it (`born`, with `place`
 * as its order inside that change). Taking a change back deletes what was born in it (see change-log.ts).
 */
export interface Tracked {
  account_id: string;
  id: string;
  born: number;
  place: number;
}

export interface SearchRow extends Tracked {
  name: string;
  starts_on: string | null;
  ends_on: string | null;
  /** The day by which the person wants an offer. */
  target_on: string | null;
  pace_per_week: number | null;
  /** Where the person looks for work. */
  location: string | null;
  is_active: number;
  is_sample: number;
}

export interface CompanyRow extends Tracked {
  name: string;
  /** The name in one case with plain spaces: unique per account. */
  name_key: string;
}

export interface ContactRow extends Tracked {
  name: string;
  relation: string | null;
  company_id: string | null;
  notes: string | null;
}

export interface ApplicationRow extends Tracked {
  search_id: string;
  /** `null` where a file named only the role. */
  company_id: string | null;
  contact_id: string | null;
  role: string | null;
  /** What the person means by it before anything was sent: `sent`, `wish` or `draft`. */
  intent: string;
  /** Derived from the timeline and kept beside it for lists (refresh-standings.ts is the only writer). */
  sent_on: string | null;
  stage: string | null;
  state: string;
  channel: string | null;
  level: string | null;
  variant: string | null;
  location: string | null;
  work_mode: string | null;
  pay_min: number | null;
  pay_max: number | null;
  pay_currency: string | null;
  pay_period: string | null;
  posting_url: string | null;
  posted_on: string | null;
  company_size: string | null;
  /** A JSON array of words. */
  tags: string;
  batch_id: string | null;
  origin_file: string | null;
  origin_line: number | null;
  notes: string | null;
  posting_text: string | null;
  /** Derived as `sent_on` is: the last day on which something was sent, heard or held. */
  last_on: string | null;
}

/** Append-only: a correction is a row of its own that names the one it replaces. */
export interface EventRow extends Tracked {
  application_id: string;
  kind: string;
  /** The calendar day; `on` is a word of SQL. */
  on_day: string | null;
  /** 1 where the day was completed from its neighbours. */
  inferred: number;
  held_on: string | null;
  planned_on: string | null;
  learnt_on: string | null;
  /** The instant at which the row was written. */
  learnt_at: string;
  note: string | null;
  /** `hand`, `file`, `mail` or `calendar`. */
  origin_kind: string;
  origin_file: string | null;
  origin_line: number | null;
  batch_id: string | null;
  corrects_id: string | null;
  /** 1 where the correction says that it never happened. */
  retracted: number;
}

export interface BatchRow extends Tracked {
  at: string;
  /** A JSON array of `{file, format, layout, accepted, wishes, events}`. */
  files: string;
  taken_back_at: string | null;
}

/** A row of a file that was imported, so that reading it again is recognised whatever the person edited since. */
export interface ImportedRow extends Tracked {
  /** `id` is the identity: company, role, day and the how-manieth such row of its file. */
  application_id: string;
  batch_id: string;
  /** A hash of all that was read; the same one means nothing is new. */
  content: string;
}

export interface SettingRow extends Tracked {
  /** JSON. `id` is the name of the setting. */
  value: string;
}

export interface MappingRow extends Tracked {
  /** The corrected columns as JSON. `id` is the signature of the header it belongs to. */
  columns: string;
}

/** A resume or a note as it is sent; each version is a row. */
export interface ResumeVariantRow extends Tracked {
  name: string;
  version: number;
  /** `resume` or `note`. */
  kind: string;
  text: string;
  file_name: string | null;
  made_on: string;
}

export interface ExperimentRow extends Tracked {
  search_id: string;
  question: string;
  varies: string;
  metric: string;
  /** JSON: `{a: {label, variantId}, b: …}`. */
  arms: string;
  /** JSON: what an application must have to take part. */
  eligible: string;
  horizon: number;
  mode: string;
  lift_floor: number;
  stop_on: string | null;
  decide_anyway: number;
  /** A JSON array of ids. */
  crosswise_with: string;
  /** JSON: `{rateA, rateB}`. */
  expected: string | null;
  template: string | null;
  state: string;
  planned_on: string;
  started_on: string | null;
  closed_on: string | null;
  decision: string | null;
  learning: string | null;
  /** What its coins fall by (see toss.ts), from its start on. */
  coin_secret: string | null;
}

/** Which arm fell to an application; kept whatever was sent. */
export interface DrawRow extends Tracked {
  experiment_id: string;
  application_id: string;
  arm: string;
  /** Two that were drawn by one coin share it. */
  block: string | null;
  stratum: string | null;
  used: string | null;
  because: string | null;
  drawn_on: string;
  chance: number;
}

/** Names no company: what is deleted for good must not live on here. */
export interface ExperimentLogRow extends Tracked {
  experiment_id: string;
  on_day: string;
  kind: string;
  text: string;
}

export interface Tables {
  account: { id: string; last_change: number; created_at: string };
  search: SearchRow;
  company: CompanyRow;
  contact: ContactRow;
  application: ApplicationRow;
  event: EventRow;
  batch: BatchRow;
  imported_row: ImportedRow;
  setting: SettingRow;
  mapping: MappingRow;
  resume_variant: ResumeVariantRow;
  experiment: ExperimentRow;
  draw: DrawRow;
  experiment_log: ExperimentLogRow;
  /** One operation of the person's, in order. */
  change: {
    account_id: string;
    seq: number;
    kind: string;
    summary: string;
    at: string;
    batch_id: string | null;
    undone_at: string | null;
  };
  /**
   * What a change overwrote or deleted (`op` is `update` or `delete`); `before` holds the overwritten columns, or the
   * whole deleted row, as JSON. `remove` is what deleting for good leaves of a row that was moved: undoing removes it.
   */
  change_row: {
    account_id: string;
    seq: number;
    place: number;
    op: string;
    table_name: string;
    row_id: string;
    before: string;
  };
}

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** Tables whose rows can be taken back, children before the rows they point at. */
export const TRACKED_TABLES = [
  'draw',
  'experiment_log',
  'experiment',
  'resume_variant',
  'imported_row',
  'event',
  'application',
  'contact',
  'company',
  'search',
  'batch',
  'setting',
  'mapping',
] as const;
/** Every table that holds what the person records; the others follow from these. */
export const LEDGER_TABLES = ['account', ...TRACKED_TABLES, 'change', 'change_row'] as const satisfies (keyof Tables)[];
export type TrackedTable = (typeof TRACKED_TABLES)[number];

/** The one account of an embedded database. */
export const EMBEDDED_ACCOUNT = 'me';
