import type { Field } from '../../model.ts';
import type { ColumnShape } from './column-shape.ts';
import type { HeaderReading } from './header-concept.ts';

/** One column of a table, and what it is taken for. `date` and `contacted` are days that count as the sent day where no better one stands. */
export interface Column {
  readonly at: number;
  readonly header: string;
  readonly shape: ColumnShape;
  readonly reading: HeaderReading;
  field: Field | 'date' | 'contacted' | null;
}
