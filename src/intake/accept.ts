import { type Change, makeChange } from '../db/change-log.ts';
import type { StorageTrouble } from '../db/storage-trouble.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { insertSearch, makeActive } from '../pipeline/searches.ts';
import { type ChosenSearch, chooseSearch } from './choose-search.ts';
import type { Draft, FileReading, Origin } from './draft.ts';
import { type MatchedDraft, matchDrafts } from './match.ts';
import { readRecorded } from './read-recorded.ts';
import { storeBatch } from './store-batch.ts';
import { type Conflict, storeChanged, type Update } from './store-changed.ts';
import { countingRowIds, type Destination, draftEvents, storeNew } from './store-new.ts';

export interface AcceptOptions {
  /** Name or id of the search it goes into; one that does not exist is made. Left out, it is chosen by its days. */
  readonly search?: string;
  /** The made-up search that comes with the program: told as such and never mixed with the person's own. */
  readonly isSample?: boolean;
  /** Aborted where the person stops it: then it throws what the signal was given, and nothing was stored. */
  readonly signal?: AbortSignal;
}

/** What became of one file. CONTRACTS: an entry of `files`, and what the database adds to it. */
export interface AcceptedFile extends Omit<FileReading, 'drafts' | 'duplicates'> {
  /** Applications added; likely doubles are among them. */
  readonly accepted: number;
  readonly wishes: number;
  /** Events added, those of known applications included. */
  readonly events: number;
  /** Likely doubles, inside the file and against the database: kept, for the person to judge. */
  readonly duplicates: readonly {
    readonly origin: Origin;
    readonly of: Origin | { readonly application: string };
    readonly because: string;
    /** Both as they are recorded now, the earlier one first: what `merge` makes one of. `null` where nothing is stored. */
    readonly applications: readonly [kept: string, other: string] | null;
  }[];
  /** Known applications to which the file adds something. */
  readonly updated: readonly Update[];
  /** What the database already has. */
  readonly unchanged: readonly { readonly origin: Origin; readonly application: string }[];
  /** Read before and deleted by the person since: left deleted. */
  readonly deleted: readonly { readonly origin: Origin; readonly application: string }[];
  /** Where file and ledger tell different days of what happens once: what stands holds, and both are kept. */
  readonly conflicts: readonly Conflict[];
}

export interface Acceptance {
  readonly files: readonly AcceptedFile[];
  readonly search: Pick<ChosenSearch, 'id' | 'name' | 'isNew' | 'activate' | 'because'>;
  /** The id by which all of it can be taken back; `null` where nothing was stored. */
  readonly batch: string | null;
}

/** Why nothing was imported: what stands could not be backed up. The archive's words fit it. */
export interface NotBackedUp {
  readonly kind: 'backup-failed';
  readonly folder: string;
  readonly trouble: StorageTrouble;
  readonly because: string;
}

/**
 * A say of the archive in importing: it backs up what stands, at the moment at which nobody else can write and nothing
 * of the import can be seen. `main/` wires it; left out, nothing is backed up. Where it fails, nothing is imported.
 */
export interface BeforeImport {
  readonly beforeImport?: () => Promise<Result<unknown, NotBackedUp>>;
}

/**
 * Says what `applyImport` would do, by doing it and taking it back before anyone can see it: what is shown is what
 * will happen.
 */
export async function previewImport(
  deps: Deps,
  readings: readonly FileReading[],
  options: AcceptOptions = {},
): Promise<Acceptance> {
  const seen = await makeChange(deps, 'import', async (change) => {
    const acceptance = await accept(deps, change, readings, options);
    return fail({ kind: 'only-a-preview', acceptance } as const);
  });
  if (seen.ok) throw new Error('a preview was stored');
  const { acceptance } = seen.failure;
  return { ...acceptance, files: acceptance.files.map(withoutIds), batch: null };
}

/** The ids of a preview were taken back with it. */
function withoutIds(file: AcceptedFile): AcceptedFile {
  return { ...file, duplicates: file.duplicates.map((double) => ({ ...double, applications: null })) };
}

/** Stores what was read as one batch in one transaction: all of it, or on any fault nothing. */
export async function applyImport(
  deps: Deps & BeforeImport,
  readings: readonly FileReading[],
  options: AcceptOptions = {},
): Promise<Result<Acceptance, NotBackedUp>> {
  const applied = await makeChange<Acceptance, NothingNew | NotBackedUp>(deps, 'import', async (change) => {
    const acceptance = await accept(deps, change, readings, options);
    // Nothing new leaves no trace: no empty batch, no search without applications, no backup.
    if (acceptance.batch === null) return fail({ kind: 'nothing-new', acceptance });
    const backedUp = (await deps.beforeImport?.()) ?? ok(null);
    return backedUp.ok ? ok(acceptance) : backedUp;
  });
  if (applied.ok) return applied;
  return applied.failure.kind === 'nothing-new' ? ok(applied.failure.acceptance) : fail(applied.failure);
}

interface NothingNew {
  readonly kind: 'nothing-new';
  readonly acceptance: Acceptance;
}

async function accept(
  deps: Deps,
  change: Change,
  readings: readonly FileReading[],
  options: AcceptOptions,
): Promise<Acceptance> {
  const isSample = options.isSample ?? false;
  const ledger = await readRecorded(change.trx, change.account, isSample);
  const matched = readings.map(({ drafts }) => matchDrafts(drafts, ledger));
  const fresh = matched.flat().filter(isNew);
  const search = await chooseSearch(change.trx, change.account, {
    days: fresh.flatMap(({ draft }) => draft.sentOn ?? []),
    ...(options.search === undefined ? {} : { named: options.search }),
    isSample,
  });
  const searchId = search.id ?? deps.newId();
  if (fresh.length > 0 && search.isNew) await makeSearch(change, searchId, search);
  else if (fresh.length > 0 && search.activate) await makeActive(change, searchId);
  const batchId = deps.newId();
  const files: AcceptedFile[] = [];
  for (const [at, reading] of readings.entries()) {
    options.signal?.throwIfAborted();
    // A later file meets what the files before it brought, as if they had been imported one after the other.
    const before = at === 0 ? ledger : await readRecorded(change.trx, change.account, isSample);
    const own = at === 0 ? (matched[0] ?? []) : matchDrafts(reading.drafts, before);
    const to = { searchId, batchId, newId: deps.newId, rowId: countingRowIds(before.takenRowIds) };
    files.push(await acceptFile(change, to, reading, own));
  }
  options.signal?.throwIfAborted();
  const stored = files.some(bringsAnything);
  if (stored) await storeBatch(change, batchId, files);
  const { name, isNew: made, activate, because } = search;
  return {
    files,
    search: { id: stored ? searchId : search.id, name, isNew: made, activate, because },
    batch: stored ? batchId : null,
  };
}

/** Another story of something known is news as well: the person chooses between the two. */
function bringsAnything({ accepted, wishes, updated, conflicts }: AcceptedFile): boolean {
  return accepted + wishes + updated.length + conflicts.length > 0;
}

function isNew({ match }: MatchedDraft): boolean {
  return match.kind === 'new';
}

async function makeSearch(change: Change, id: string, { name, activate, isSample }: ChosenSearch) {
  const open = { startsOn: null, endsOn: null, targetOn: null, pacePerWeek: null, location: null };
  await insertSearch(change, id, { search: { name, isSample, ...open }, activate });
}

async function acceptFile(
  change: Change,
  to: Destination,
  reading: FileReading,
  matched: readonly MatchedDraft[],
): Promise<AcceptedFile> {
  const { drafts: _, duplicates, ...about } = reading;
  const brought = matched.filter(isNew);
  const newIds = await storeNew(change, to, brought);
  const known = matched.flatMap(({ draft, content, match }) =>
    match.kind === 'known' ? [{ draft, content, ...match }] : [],
  );
  const changed = await storeChanged(
    change,
    to,
    known.filter((one) => one.changed),
  );
  const same = known
    .filter((one) => !one.changed)
    .map(({ draft, applicationId }) => ({ origin: draft.origin, application: applicationId }));
  const wishes = brought.filter(({ draft }) => draft.state === 'wish' || draft.state === 'draft').length;
  const added = brought.reduce((sum, { draft }) => sum + draftEvents(draft).length, 0);
  return {
    ...about,
    accepted: brought.length - wishes,
    wishes,
    events: changed.updated.reduce((sum, { events }) => sum + events.length, added),
    duplicates: [...withIds(duplicates, matched, newIds), ...likelyDoubles(brought, newIds)],
    updated: changed.updated,
    unchanged: [...same, ...changed.unchanged],
    deleted: matched.flatMap(({ draft, match }) =>
      match.kind === 'deleted' ? [{ origin: draft.origin, application: match.applicationId }] : [],
    ),
    conflicts: changed.conflicts,
  };
}

/** Two rows of one file, by the ids under which both are recorded; those that are one application already need no word. */
function withIds(
  duplicates: FileReading['duplicates'],
  matched: readonly MatchedDraft[],
  newIds: ReadonlyMap<Draft, string>,
): AcceptedFile['duplicates'] {
  const idOf = new Map(
    matched.map(({ draft, match }) => [draft.origin, match.kind === 'known' ? match.applicationId : newIds.get(draft)]),
  );
  return duplicates.map((double) => {
    const [kept, other] = [idOf.get(double.of), idOf.get(double.origin)];
    const areTwo = kept !== undefined && other !== undefined && kept !== other;
    return { ...double, applications: areTwo ? ([kept, other] as const) : null };
  });
}

function likelyDoubles(
  brought: readonly MatchedDraft[],
  newIds: ReadonlyMap<Draft, string>,
): AcceptedFile['duplicates'] {
  return brought.flatMap(({ draft, match }) => {
    const own = newIds.get(draft);
    return match.kind === 'new' && own !== undefined
      ? match.likelyDoubles.map(({ id, because }) => ({
          origin: draft.origin,
          of: { application: id },
          because,
          applications: [id, own] as const,
        }))
      : [];
  });
}
