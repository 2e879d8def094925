import type { ImportedFile, ImportReport, SearchInfo } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import type { Day } from '../../kernel/day.ts';
import type { GivenFile } from '../start/given-files.ts';
import type { FileCounts } from './preview-counts.ts';
import type { RowFilter } from './row-filters.ts';

export interface OneFileProps {
  readonly file: ImportedFile;
  readonly given: GivenFile;
  readonly counts: FileCounts;
  readonly report: ImportReport;
  readonly today: Day;
  readonly searches: readonly SearchInfo[];
  readonly chosenSearch: string | null;
}

export interface RowsSectionProps {
  readonly file: ImportedFile;
  readonly given: GivenFile;
  readonly counts: FileCounts;
  readonly today: Day;
  /** `null` shows a few telling ones. */
  readonly filter: RowFilter | null;
  readonly onFilter: (filter: RowFilter | null) => void;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}
