import type { Draft, ReadingOptions, Remark, Table } from '../../draft.ts';
import type { Columns } from '../columns/recognise-columns.ts';
import type { SettledDates } from '../dates/settle-dates.ts';
import type { Notes } from '../look/notes.ts';
import type { StageReader } from '../stages/stage-reader.ts';

/** What a layout needs to read one table, and where it puts what it could not read. */
export interface ReadingContext {
  readonly file: string;
  readonly today: string;
  readonly table: Table;
  readonly columns: Columns;
  readonly dates: SettledDates;
  readonly readStage: StageReader;
  readonly options: ReadingOptions;
  readonly unknown: Map<string, number>;
  readonly warnings: Remark[];
  readonly rejected: Remark[];
  /** Where somebody wants to look at how it was read. */
  readonly notes: Notes | null;
}

export interface LayoutReading {
  readonly layout: string;
  readonly drafts: readonly Draft[];
}
