import type { Step } from '../timeline/step.ts';
import type { ReadingContext } from './reading-context.ts';

/** What the name of a sheet or the heading above a table says of all its rows ("Rejected", "To apply"), where no column does. */
export function tableStep({ table, columns, readStage }: ReadingContext): Step | null {
  if (table.name === '' || columns.byField.has('status') || columns.byField.has('history')) return null;
  const { concepts, share } = readStage(table.name);
  const [concept] = concepts;
  return concept !== undefined && concepts.length === 1 && share > 0.6 && concept !== 'submitted'
    ? { concept, on: null }
    : null;
}
