import type { Channel, EventKind, State } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import type { Look } from './look.ts';
import type { ColumnMap, RowMend } from './model.ts';

/** Where something was read: the file as named by the person, and the line or row, counted from 1 with the header. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

export interface DraftEvent {
  readonly kind: EventKind;
  readonly on: Day | null;
  /** The day was completed from its neighbours (a missing year). */
  readonly inferred?: true;
  readonly heldOn?: Day;
  readonly plannedOn?: Day;
  /** The words the person wrote, where they say more than the kind. */
  readonly note?: string;
}

/** What a reader believes it saw in one row (or one group of rows). Nothing is stored until the person accepts it. */
export interface Draft {
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: Day | null;
  readonly sentOnInferred?: true;
  /** `wish` and `draft` were never sent; everything else follows from the events. */
  readonly state: State;
  readonly channel?: Channel;
  readonly level?: string;
  readonly location?: string;
  readonly workMode?: 'remote' | 'hybrid' | 'onsite';
  readonly pay?: {
    readonly min: number | null;
    readonly max: number | null;
    readonly currency: string | null;
    readonly period: 'year' | 'month' | 'day' | 'hour' | null;
  };
  readonly postingUrl?: string;
  readonly postedOn?: Day;
  readonly variant?: string;
  readonly companySize?: string;
  readonly contact?: string;
  readonly tags?: readonly string[];
  readonly notes?: string;
  /** In the order they happened; `submitted` first for everything that was sent. */
  readonly events: readonly DraftEvent[];
  readonly origin: Origin;
}

export interface Remark {
  readonly origin: Origin;
  readonly because: string;
}

/** One file, as the columns and rows a person would see. `line` counts from 1 in the file, header included. */
export interface Table {
  /** The sheet, the heading above a Markdown table, or the path inside a JSON document; empty where there is one. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** What a source (CSV, XLSX …) makes of bytes: tables to be read by `intake/reading/`, and lines that could not be. */
export interface SourceReading {
  readonly format: string;
  readonly tables: readonly Table[];
  readonly rejected: readonly Remark[];
  readonly warnings: readonly Remark[];
  /** How a text was written: its encoding, and the sign between its cells. */
  readonly written?: { readonly encoding: string; readonly separator: string };
}

/** One kind of file. Each source lives in its own folder under `sources/`. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Whether these bytes, under this file name, look like this source's. */
  readonly recognises: (bytes: Uint8Array, fileName: string) => boolean;
  readonly read: (bytes: Uint8Array, file: string) => SourceReading | Promise<SourceReading>;
}

/** Everything read from one file. CONTRACTS: one entry of `files` in what `import` prints. */
export interface FileReading {
  readonly file: string;
  readonly format: string;
  readonly layout: string;
  readonly columns: ColumnMap;
  readonly drafts: readonly Draft[];
  /** Likely doubles inside the file: kept, counted, listed. */
  readonly duplicates: readonly { readonly origin: Origin; readonly of: Origin; readonly because: string }[];
  /** Stage words that were not understood, with how often they stood there. */
  readonly unknown: readonly { readonly value: string; readonly count: number }[];
  readonly warnings: readonly Remark[];
  readonly rejected: readonly Remark[];
  /** No outcome is recorded anywhere in the file: rates cannot be known. */
  readonly outcomesRecorded: boolean;
  /** Columns whose days fit both day-first and month-first; asked, or left empty without a terminal. */
  readonly ambiguousDates: readonly string[];
  /** Only where it was asked for. */
  readonly look?: Look;
}

/** What the person may settle before reading: the order of day and month, and a corrected mapping. */
export interface ReadingOptions {
  readonly dates?: 'dmy' | 'mdy';
  readonly map?: ColumnMap;
  /** Asked with the header of the first table where no `map` is given: the mapping the person corrected for it before. */
  readonly mapFor?: (header: readonly string[]) => Promise<ColumnMap | null>;
  /** The year of the first row, where no day of the log names one: the days after it run on from there. */
  readonly year?: number;
  /** Words from the person on single rows. */
  readonly rows?: readonly RowMend[];
  /** No day of a log lies after it; left out, that says nothing about which number is the month. */
  readonly today?: Day;
  /** Tell how everything was read, for a person to look at: costs the time and space of the whole file once more. */
  readonly look?: boolean;
}
