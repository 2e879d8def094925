import { groupRows } from './group-rows.ts';
import { readEvents } from './read-events.ts';
import { readRows } from './read-rows.ts';
import type { LayoutReading, ReadingContext } from './reading-context.ts';

/** Reads a table by the layout its columns and rows show: phases, one row per event, or one row per application; `mails` says that each row is a mail. */
export function readByLayout(context: ReadingContext, mails: boolean): LayoutReading {
  const has = (field: Parameters<typeof context.columns.byField.get>[0]) => context.columns.byField.has(field);
  const phases = has('startedOn') && has('finishedOn') && has('status');
  const tells = (has('status') || has('activity')) && (phases || !has('history'));
  const groups = tells ? groupRows(context, phases || mails) : null;
  if (groups === null) return readRows(context);
  return readEvents(context, groups, phases ? 'one row per phase' : mails ? 'one row per mail' : 'one row per event');
}
