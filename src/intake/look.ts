import type { Day } from '../kernel/day.ts';
import type { Field } from './model.ts';

/**
 * How a file was read, for a person who wants to look: every column with its reason, every row as written and as read, and
 * where a word from the person would help. Made only where it is asked for.
 */
export interface Look {
  /** How the text was written, where the file is text. */
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly tables: readonly TableLook[];
  /** `null` where no day leaves its order open. */
  readonly dates: DatesLook | null;
  /** Days that stay empty because they name no year, and nothing near them does: the year of the first row would give it. */
  readonly yearless: number;
}

export interface TableLook {
  /** The sheet, or the heading above it; empty where the file holds one table. */
  readonly name: string;
  readonly layout: string;
  readonly columns: readonly ColumnLook[];
  readonly rows: readonly RowLook[];
}

export interface ColumnLook {
  readonly at: number;
  readonly header: string;
  /** What a mapping calls it: the header, and for one that stands several times its place among them ("Date#2"). */
  readonly name: string;
  /** `null` and `ignored` are not read. */
  readonly field: Field | null;
  readonly filled: number;
  /** One of its cells, and what that was read as. */
  readonly sample: { readonly written: string; readonly read: AsRead } | null;
  /** Why it is read so, in words; empty where the header says it all. */
  readonly why: string;
  /** Its words with how often they stand there, the unknown first; `null` where it holds no words with a meaning. */
  readonly values: readonly ValueLook[] | null;
}

/** What a cell was read as: a day, words with a meaning (stages and channels by their keys), or its text. */
export type AsRead =
  | { readonly day: Day; readonly inferred: boolean }
  | { readonly means: readonly string[] }
  | { readonly text: string };

export interface ValueLook {
  readonly value: string;
  readonly count: number;
  /** Keys of what it means; empty where it is not known. */
  readonly means: readonly string[];
}

export interface RowLook {
  readonly line: number;
  readonly cells: readonly string[];
  /** Its place among the drafts of the file; several rows may tell one application. */
  readonly draft: number | null;
  /** Why it is no application; `null` where it is part of one. */
  readonly because: string | null;
  /** What a word from the person would mend. */
  readonly doubts: readonly Doubt[];
  /** The person changed its cells, or left it out. */
  readonly mended: 'cells' | 'left-out' | null;
}

/**
 * A row that is not wholly understood. `day`: a cell is no day; `name`: neither company nor role; `order`: a day before it was
 * sent; `future`: sent after today.
 */
export interface Doubt {
  readonly kind: 'day' | 'name' | 'order' | 'future';
  readonly because: string;
  /** The column it is about; of a missing name the one for the company, `null` where there is none. */
  readonly at: number | null;
  /** Of `order` the column of the day it was sent. */
  readonly sentAt?: number;
}

/** What speaks for each order of day and month. */
export interface DatesLook {
  readonly order: 'dmy' | 'mdy' | null;
  readonly by: OrderReason | null;
  /** Days that fit both orders. */
  readonly both: number;
  /** One of them, or where there is none any other. */
  readonly example: { readonly written: string; readonly dmy: Day | null; readonly mdy: Day | null };
  readonly dmy: OrderLook;
  readonly mdy: OrderLook;
}

/** `you`: said now, or remembered for the layout. */
export type OrderReason = 'you' | 'values' | 'other-columns' | 'language' | 'sense';

export interface OrderLook {
  /** Values that are no day in this order. */
  readonly impossible: number;
  /** Days that would lie after today. */
  readonly future: number;
  /** Rows that would be answered before they were sent. */
  readonly early: number;
}
