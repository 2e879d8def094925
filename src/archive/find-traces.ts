import type { TrackedTable } from '../db/schema.ts';
import type { Everything, LogEntry, State } from './read-everything.ts';

type Ids = ReadonlySet<string>;

/** Ids of the rows that go with some applications, those included that are only remembered. */
export interface Gone {
  readonly application: Ids;
  readonly event: Ids;
  readonly imported_row: Ids;
  readonly draw: Ids;
  readonly contact: Ids;
  readonly company: Ids;
  readonly batch: Ids;
}

/**
 * Finds the rows that are of these applications alone: their timelines, the rows of files that were read as them, and
 * the companies, contacts and imports that nothing else names, neither a row nor anything remembered for `undo`.
 *
 * An application that was merged into one of them goes along: by the person's word the two are one. The one that took
 * over what was theirs goes only with those of `apart`: in a backup of a time at which they were not apart.
 */
export function findTraces(all: Everything, ids: readonly string[], apart: Ids = new Set()): Gone {
  const application = withMerged(all, new Set(ids), apart);
  const event = ownedBy(all, 'event', application);
  const imported_row = ownedBy(all, 'imported_row', application);
  const draw = ownedBy(all, 'draw', application);
  const own = { application, event, imported_row, draw };
  const contact = onlyNamedBy(all, own, [['application', 'contact_id']]);
  const company = onlyNamedBy(all, { ...own, contact }, [
    ['application', 'company_id'],
    ['contact', 'company_id'],
  ]);
  const batch = onlyNamedBy(all, own, [
    ['application', 'batch_id'],
    ['event', 'batch_id'],
    ['imported_row', 'batch_id'],
  ]);
  return { ...own, contact, company, batch };
}

/** Every state of the rows of a table: as they are, and as the change log remembers them, whole or in part. */
export function statesOf({ rows, log }: Everything, table: TrackedTable): readonly State[] {
  const remembered = log.filter((entry) => entry.table_name === table);
  return [...(rows.get(table) ?? []), ...remembered.map(({ row_id, before }) => ({ ...before, id: row_id }))];
}

/** To which application each row of a table belongs now, or belonged when it was deleted. */
function owners(
  { rows, log }: Everything,
  table: 'event' | 'imported_row' | 'draw',
): ReadonlyMap<string, string | null> {
  const deleted = log.filter(({ op, table_name }) => op === 'delete' && table_name === table);
  return new Map([
    ...deleted.map(({ row_id, before }) => [row_id, (before as Partial<State>).application_id ?? null] as const),
    ...(rows.get(table) ?? []).map(({ id, application_id }) => [id, application_id ?? null] as const),
  ]);
}

function ownedBy(all: Everything, table: 'event' | 'imported_row' | 'draw', applications: Ids): Ids {
  const owned = [...owners(all, table)].filter(([, owner]) => owner !== null && applications.has(owner));
  return new Set(owned.map(([id]) => id));
}

type Column = 'contact_id' | 'company_id' | 'batch_id';

function onlyNamedBy(
  all: Everything,
  gone: Partial<Record<TrackedTable, Ids>>,
  pointers: readonly (readonly [TrackedTable, Column])[],
): Ids {
  const [byGone, byOthers] = [new Set<string>(), new Set<string>()];
  for (const [table, column] of pointers) {
    for (const state of statesOf(all, table)) {
      const named = state[column];
      if (named) (gone[table]?.has(state.id) ? byGone : byOthers).add(named);
    }
  }
  return byGone.difference(byOthers);
}

function withMerged(all: Everything, ids: Ids, apart: Ids): Ids {
  const merges = findMerges(all);
  for (let grown = ids; ; ) {
    const into = merges.flatMap(({ other, isInto }) => (other && isInto(grown) ? other : []));
    const from = merges.flatMap(({ other, kept }) => (other && grown.has(other) && apart.has(other) ? [...kept] : []));
    const more = new Set([...into, ...from]).difference(grown);
    if (more.size === 0) return grown;
    grown = grown.union(more);
  }
}

/** Of these applications those that no other one took over. */
export function findApart(all: Everything, ids: Ids): Ids {
  const taken = findMerges(all).flatMap(({ other, kept }) => (other && kept.isDisjointFrom(ids) ? other : []));
  return ids.difference(new Set(taken));
}

function findMerges(all: Everything) {
  const bySeq = Map.groupBy(all.log, ({ seq }) => seq);
  const owner = { event: owners(all, 'event'), imported_row: owners(all, 'imported_row'), draw: owners(all, 'draw') };
  return all.changes
    .filter(({ kind, undone_at }) => kind === 'merge-applications' && undone_at === null)
    .map(({ seq, summary }) => mergeOf(all, { owner, entries: bySeq.get(seq) ?? [], summary }));
}

type Owner = Readonly<Record<'event' | 'imported_row' | 'draw', ReadonlyMap<string, string | null>>>;

/** Which application a change merged away, which one took it over, and whether that is one of some. */
function mergeOf(
  all: Everything,
  { owner, entries, summary }: { owner: Owner; entries: readonly LogEntry[]; summary: string },
) {
  const other = entries.find(({ op, table_name }) => op === 'delete' && table_name === 'application')?.row_id ?? null;
  const kept = new Set(entries.flatMap((entry) => keptBy(all, owner, entry)));
  kept.delete(other ?? '');
  // Where nothing was moved, nothing but the words tells into which it went.
  const isToldOf = (id: string) => namesOf(all, id).some((name) => summary.endsWith(` into ${name}`));
  const isInto = (ids: Ids) => (kept.size > 0 ? !kept.isDisjointFrom(ids) : [...ids].some(isToldOf));
  return { other, kept: kept as Ids, isInto };
}

/** The applications that an entry of a merge shows to be the one that stayed, or the one that went. */
function keptBy(
  { log }: Everything,
  owner: Owner,
  { op, seq, table_name, row_id, before }: LogEntry,
): readonly string[] {
  if (table_name === 'application') return op === 'update' ? [row_id] : [];
  if (table_name !== 'event' && table_name !== 'imported_row' && table_name !== 'draw') return [];
  if (op === 'delete') return [String(before.application_id)];
  const later = log.find((one) => one.seq > seq && one.row_id === row_id && 'application_id' in one.before);
  const now = later ? later.before.application_id : owner[table_name].get(row_id);
  return typeof now === 'string' ? [now] : [];
}

/** What summaries call an application, in each of its states: company and role, or the one there is. */
export function namesOf(all: Everything, id: string): readonly string[] {
  const states = statesOf(all, 'application').filter((state) => state.id === id);
  const companyIds = new Set(states.flatMap(({ company_id }) => company_id ?? []));
  const companies = statesOf(all, 'company').flatMap(({ id, name }) => (companyIds.has(id) ? (name ?? []) : []));
  const roles = states.flatMap(({ role }) => role ?? []);
  const whole = companies.flatMap((company) => roles.map((role) => `${company}, ${role}`));
  return [...new Set([...whole, ...companies, ...roles, ...states.flatMap(({ posting_url }) => posting_url ?? [])])];
}
