import { dayInWords } from '../../../analysis/in-words.ts';
import type { Column } from '../columns/column.ts';
import type { DayReader } from '../layouts/read-cell-days.ts';
import type { ReadingContext } from '../layouts/reading-context.ts';
import { type Notes, noteDoubt } from './notes.ts';
import { isStage } from './word-values.ts';

/** Notes the rows whose days contradict each other: sent after today, or answered before it was sent. */
export function doubtDays(context: ReadingContext, days: DayReader, notes: Notes): void {
  const { table, columns, today } = context;
  const sentColumns = columns.byField.get('sentOn') ?? [];
  const later = columns.all.filter(isLater);
  for (const row of table.rows.keys()) {
    if (!notes.origins.has(row)) continue;
    const sent = sentColumns.find(({ at }) => days.read(at, row, null).days.length > 0);
    const sentOn = sent && days.read(sent.at, row, null).days[0]?.on;
    if (sent === undefined || sentOn === undefined) continue;
    if (sentOn > today) {
      const because = `${dayInWords(sentOn, today)} lies after today.`;
      noteDoubt(notes, row, { kind: 'future', because, at: sent.at });
    }
    for (const { at, header } of later) {
      const early = days.read(at, row, sentOn).days.find(({ on }) => on < sentOn);
      if (early === undefined) continue;
      const because = `Sent ${dayInWords(sentOn, today)}, “${header}” says ${dayInWords(early.on, today)}. One of the two is wrong.`;
      noteDoubt(notes, row, { kind: 'order', because, at, sentAt: sent.at });
    }
  }
}

/** Columns of what can only follow once it was sent. */
function isLater({ field }: Column): boolean {
  return field === 'answeredOn' || field === 'closedOn' || (isStage(field) && field !== 'outreach');
}
