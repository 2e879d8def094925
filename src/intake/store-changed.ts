import { type Change, insertTracked, type Untracked, updateManyTracked } from '../db/change-log.ts';
import type { ApplicationRow, EventRow } from '../db/schema.ts';
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import type { Draft, DraftEvent, Origin } from './draft.ts';
import { newEvents, type RecordedEvent } from './new-events.ts';
import { AT_ONCE, type KnownRow, readRecordedEvents } from './read-recorded.ts';
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

/**
 * Adds to known applications what the file knows beyond the ledger. What stands there is never overwritten: another day
 * of what happens once is kept beside it, for the person to choose.
 */
export async function storeChanged(
  change: Change,
  to: Destination,
  drafts: readonly ChangedDraft[],
): Promise<StoredChanges> {
  const ids = [...new Set(drafts.map(({ applicationId }) => applicationId))];
  const recorded = await readRecordedEvents(change.trx, change.account, ids);
  const fill = fillingEmpty(await readFields(change, ids));
  const stored = {
    updated: [] as Update[],
    unchanged: [] as StoredChanges['unchanged'][number][],
    conflicts: [] as Conflict[],
  };
  const events: Untracked<EventRow>[] = [];
  const saying: ChangedDraft[] = [];
  for (const changed of drafts) {
    const { draft, applicationId: id } = changed;
    const { added, dated, conflicts } = newEvents(draftEvents(draft), recorded.get(id) ?? []);
    for (const event of added) events.push(eventRow(change, to, { id, event, draft }));
    for (const { event, corrects } of dated) events.push(eventRow(change, to, { id, event, draft, corrects }));
    for (const { event } of conflicts) events.push(eventRow(change, to, { id, event, draft, isOtherwise: true }));
    const filled = fill.from(changed);
    const news = [...added, ...dated.map(({ event }) => event)];
    for (const conflict of conflicts) stored.conflicts.push(describeConflict(draft, id, conflict));
    if (news.length + filled.length > 0) {
      stored.updated.push({ origin: draft.origin, application: id, events: news, filled });
    } else stored.unchanged.push({ origin: draft.origin, application: id });
    if (news.length + filled.length + conflicts.length > 0) saying.push(changed);
  }
  await updateManyTracked(change, 'application', fill.patches());
  await rememberRows(change, to, saying);
  await insertTracked(change, 'event', events);
  await refreshStandings(
    change,
    stored.updated.map(({ application }) => application),
  );
  return stored;
}

type Fields = ReturnType<typeof draftFields>;

/** What stands in the fields that a file may fill, by application. */
async function readFields({ trx, account }: Change, ids: readonly string[]): Promise<Map<string, Partial<Fields>>> {
  const standing = new Map<string, Partial<Fields>>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await trx
      .selectFrom('application')
      .selectAll()
      .where('account_id', '=', account)
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute();
    for (const row of rows) standing.set(row.id, row as Partial<Fields>);
  }
  return standing;
}

/** Gathers what files know of empty fields; of two rows about one application the first fills them. */
function fillingEmpty(standing: ReadonlyMap<string, Partial<Fields>>) {
  const patches = new Map<string, Partial<Fields>>();
  return {
    from({ draft, applicationId: id }: ChangedDraft): string[] {
      const stands: Readonly<Record<string, unknown>> = { ...standing.get(id), ...patches.get(id) };
      const filling = Object.entries(draftFields(draft)).filter(
        ([column, value]) => value !== null && stands[column] === null,
      );
      if (filling.length > 0) patches.set(id, { ...patches.get(id), ...Object.fromEntries(filling) });
      return filling.map(([column]) => column);
    },
    patches: () => [...patches].map(([id, patch]) => ({ id, ...patch }) as Partial<ApplicationRow> & { id: string }),
  };
}

/** Keeps what rows say now, so that the same ones again are known to say nothing new. */
async function rememberRows(change: Change, to: Destination, drafts: readonly ChangedDraft[]): Promise<void> {
  const known = drafts.flatMap(({ row, content }) => (row === null ? [] : [{ id: row.id, content }]));
  await updateManyTracked(change, 'imported_row', known);
  const rows = drafts
    .filter(({ row }) => row === null)
    .map(({ draft, content, applicationId }) => ({
      id: to.rowId(draft),
      application_id: applicationId,
      batch_id: to.batchId,
      content,
    }));
  await insertTracked(change, 'imported_row', rows);
}

function describeConflict(
  draft: Draft,
  application: string,
  { event, recorded }: { event: DraftEvent; recorded: RecordedEvent },
): Conflict {
  const because = `the file says ${event.kind} on ${event.on}, recorded is ${recorded.on}`;
  return { origin: draft.origin, application, because };
}
