import { type Change, insertTracked, type Untracked, updateTracked } from '../db/change-log.ts';
import type { EventRow } from '../db/schema.ts';
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import type { Draft, DraftEvent, Origin } from './draft.ts';
import { newEvents, type RecordedEvent } from './new-events.ts';
import { type KnownRow, readRecordedEvents } from './read-recorded.ts';
import { type Destination, draftEvents, draftFields, eventRow } from './store-new.ts';

/** A draft that the ledger has already, and that may know more than the ledger. */
export interface ChangedDraft {
  readonly draft: Draft;
  readonly content: string;
  readonly applicationId: string;
  readonly row: KnownRow | null;
}

export interface Update {
  readonly origin: Origin;
  readonly application: string;
  readonly events: readonly DraftEvent[];
  /** Fields that were empty and that the file fills. */
  readonly filled: readonly string[];
}

export interface Conflict {
  readonly origin: Origin;
  readonly application: string;
  readonly because: string;
}

export interface StoredChanges {
  readonly updated: readonly Update[];
  readonly unchanged: readonly { readonly origin: Origin; readonly application: string }[];
  readonly conflicts: readonly Conflict[];
}

/** Adds to known applications what the file knows beyond the ledger. What stands there is never overwritten. */
export async function storeChanged(
  change: Change,
  to: Destination,
  drafts: readonly ChangedDraft[],
): Promise<StoredChanges> {
  const ids = drafts.map(({ applicationId }) => applicationId);
  const recorded = await readRecordedEvents(change.trx, change.account, ids);
  const stored = {
    updated: [] as Update[],
    unchanged: [] as StoredChanges['unchanged'][number][],
    conflicts: [] as Conflict[],
  };
  const events: Untracked<EventRow>[] = [];
  for (const changed of drafts) {
    const { draft, applicationId: id } = changed;
    const { added, dated, conflicts } = newEvents(draftEvents(draft), recorded.get(id) ?? []);
    for (const event of added) events.push(eventRow(change, to, { id, event, draft }));
    for (const { event, corrects } of dated) events.push(eventRow(change, to, { id, event, draft, corrects }));
    const filled = await fillEmpty(change, changed);
    const news = [...added, ...dated.map(({ event }) => event)];
    if (news.length + filled.length > 0)
      stored.updated.push({ origin: draft.origin, application: id, events: news, filled });
    else stored.unchanged.push({ origin: draft.origin, application: id });
    for (const conflict of conflicts) stored.conflicts.push(describeConflict(draft, id, conflict));
    if (news.length + filled.length > 0) await rememberRow(change, to, changed);
  }
  await insertTracked(change, 'event', events);
  await refreshStandings(
    change,
    stored.updated.map(({ application }) => application),
  );
  return stored;
}

async function fillEmpty(change: Change, { draft, applicationId }: ChangedDraft): Promise<string[]> {
  const offered = Object.entries(draftFields(draft)).filter(([, value]) => value !== null);
  if (offered.length === 0) return [];
  const standing: Readonly<Record<string, unknown>> = await change.trx
    .selectFrom('application')
    .selectAll()
    .where('account_id', '=', change.account)
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const filling = offered.filter(([column]) => standing[column] === null);
  if (filling.length > 0)
    await updateTracked(change, 'application', { id: applicationId, ...Object.fromEntries(filling) });
  return filling.map(([column]) => column);
}

async function rememberRow(change: Change, to: Destination, { draft, content, applicationId, row }: ChangedDraft) {
  if (row) {
    await updateTracked(change, 'imported_row', { id: row.id, content });
    return;
  }
  const id = to.rowId(draft);
  await insertTracked(change, 'imported_row', [{ id, application_id: applicationId, batch_id: to.batchId, content }]);
}

function describeConflict(
  draft: Draft,
  application: string,
  { event, recorded }: { event: DraftEvent; recorded: RecordedEvent },
): Conflict {
  const because = `the file says ${event.kind} on ${event.on}, recorded is ${recorded.on}; the record was left as it is`;
  return { origin: draft.origin, application, because };
}
