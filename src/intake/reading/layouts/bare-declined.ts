import type { RowFacts } from '../timeline/settle-steps.ts';
import type { ReadingContext } from './reading-context.ts';

/**
 * What a "declined" that does not say by whom means here: beside "rejected" it is the person's own no (to an offer, where "accepted" is
 * among the words), alone it is the company's.
 */
export function bareDeclined({ table, columns, readStage }: ReadingContext): ReturnType<RowFacts['declined']> {
  const seen = new Set<string>();
  let [rejected, accepted] = [false, false];
  for (const { at } of columns.byField.get('status') ?? []) {
    for (const { cells } of table.rows) {
      const cell = cells[at] ?? '';
      if (seen.has(cell) || seen.size > 300) continue;
      seen.add(cell);
      const { concepts } = readStage(cell);
      rejected ||= concepts.includes('rejected');
      accepted ||= concepts.length === 1 && concepts[0] === 'accepted';
    }
  }
  if (!rejected) return 'rejected';
  return accepted ? 'declined' : 'withdrawn';
}
