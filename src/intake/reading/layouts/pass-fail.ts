import { NO } from '../answer-words.data.ts';
import type { Column } from '../columns/column.ts';
import type { Step } from '../timeline/step.ts';
import type { ReadingContext } from './reading-context.ts';
import type { RowAt } from './row-at.ts';

interface StageColumn {
  readonly kind: string;
  readonly column: Column;
}

/**
 * The columns whose 0 and 1, or yes and no, say how a stage ended rather than whether it took place: beside them stands the day
 * it was held, and a "no" stands beside such a day.
 */
export function passFailColumns({ table, dates }: ReadingContext, stages: readonly StageColumn[]): ReadonlySet<Column> {
  const found = new Set<Column>();
  for (const { kind, column } of stages) {
    if (column.shape.flags < 0.8) continue;
    const dated = stages.find((other) => other.kind === kind && other.column.shape.dates >= 0.5)?.column;
    const days = dated && dates.columns.get(dated.at);
    if (!dated || !days) continue;
    const failed = table.rows.some(({ cells }, row) => isNo(cells[column.at]) && days.readRow(row).days.length > 0);
    if (failed) found.add(column);
  }
  return found;
}

/** A "no" in such a column ends the application at its stage; a "yes" adds nothing to the day beside it. */
export function addResult(steps: Step[], { cells }: RowAt, column: Column): void {
  if (isNo(cells[column.at]) && steps.length > 0) steps.push({ concept: 'rejected', on: null });
}

function isNo(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '' && NO.has(cell.trim().toLowerCase());
}
