import type { RowFacts } from '../timeline/settle-steps.ts';
import type { ReadingContext } from './reading-context.ts';

/**
 * What a "declined" that does not say by whom means here: beside "rejected" it is the person's own no (to an offer, where offers
 * are among the words), alone it is the company's.
 */
export function bareDeclined({ table, columns, readStage }: ReadingContext): ReturnType<RowFacts['declined']> {
  const seen = new Set<string>();
  let [rejected, offered] = [false, false];
  for (const { at } of columns.byField.get('status') ?? []) {
    for (const { cells } of table.rows) {
      const cell = cells[at] ?? '';
      if (seen.has(cell) || seen.size > 300) continue;
      seen.add(cell);
      for (const concept of readStage(cell).concepts) {
        rejected ||= concept === 'rejected';
        offered ||= concept === 'offer' || concept === 'accepted';
      }
    }
  }
  if (!rejected) return 'rejected';
  return offered ? 'declined' : 'withdrawn';
}
