import { type ApplicationRow, type Db, type EventRow, SCHEMA_VERSION, type Tables } from '../db/schema.ts';
import { told } from './export-words.ts';
import { readRows } from './read-rows.ts';

/** What an export reads; it is the same for the same rows, whenever it is made. */
export interface ExportDeps {
  readonly db: Db;
  readonly account: string;
  /** Only this search with what its applications name; left out, everything. */
  readonly searchId?: string;
}

/** Raised when a reader of older exports would misunderstand. 2 holds the change log and names the shape of its rows. */
export const EXPORT_VERSION = 2;

/**
 * Everything of the account, or of one search, as JSON, in pieces: one object with a line for each record.
 *
 * Everything includes the change log, so that after a restore `undo` takes back what it would have taken back before.
 * An export of one search is for reading elsewhere: it has no change log and is not restored.
 */
export async function* exportJson(deps: ExportDeps): AsyncGenerator<string> {
  const isMeant = await readIsMeant(deps);
  const records = (table: Whole) => recordsOf(deps, table, isMeant);
  yield `{"breakpoint":${EXPORT_VERSION},"schema":${SCHEMA_VERSION}${await readHead(deps)}`;
  yield* section('searches', records('search'));
  yield* section('companies', records('company'));
  yield* section('contacts', records('contact'));
  yield* section('imports', records('batch'));
  yield* section('applications', applicationRecords(deps));
  yield* section('importedRows', records('imported_row'));
  yield* section('settings', records('setting'));
  yield* section('mappings', records('mapping'));
  yield* section('variants', records('resume_variant'));
  yield* section('experiments', records('experiment'));
  yield* section('draws', records('draw'));
  yield* section('experimentLog', records('experiment_log'));
  if (deps.searchId === undefined) {
    yield* section('changes', records('change'));
    yield* section('overwritten', records('change_row'));
  }
  yield '}\n';
}

/** How far the change log has counted; of one search its name instead, by which it is known not to be everything. */
async function readHead({ db, account, searchId }: ExportDeps): Promise<string> {
  if (searchId !== undefined) {
    const ofAccount = db.selectFrom('search').select('name').where('account_id', '=', account);
    const search = await ofAccount.where('id', '=', searchId).executeTakeFirst();
    return `,"only":${JSON.stringify(search?.name ?? searchId)}`;
  }
  const { last_change, created_at } = await db
    .selectFrom('account')
    .select(['last_change', 'created_at'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  return `,"lastChange":${last_change},"createdAt":${JSON.stringify(created_at)}`;
}

type Whole = Exclude<keyof Tables, 'account' | 'application' | 'event'>;
type IsMeant = (table: Whole, row: Tables[Whole]) => boolean;

/** Says of a row whether it belongs to what is exported: of one search, the search and what its applications name. */
async function readIsMeant({ db, account, searchId }: ExportDeps): Promise<IsMeant> {
  if (searchId === undefined) return () => true;
  const applications = await db
    .selectFrom('application')
    .select(['id', 'company_id', 'contact_id', 'batch_id'])
    .where('account_id', '=', account)
    .where('search_id', '=', searchId)
    .execute();
  const ids = new Set(applications.map(({ id }) => id));
  const experiments = await readExperimentsOf({ db, account, searchId });
  const named = new Set<string | null>(applications.flatMap((one) => [one.company_id, one.contact_id, one.batch_id]));
  return (table, row) => {
    if (!('id' in row)) return false;
    if (table === 'search') return row.id === searchId;
    if (table === 'imported_row') return 'application_id' in row && ids.has(row.application_id);
    if ('experiment_id' in row) return experiments.ids.has(row.experiment_id);
    if (table === 'experiment') return experiments.ids.has(row.id);
    if (table === 'resume_variant') return experiments.variants.has(row.id);
    return table !== 'setting' && table !== 'mapping' && named.has(row.id);
  };
}

/** The experiments of a search, and the resumes and notes that are their arms. */
async function readExperimentsOf({ db, account, searchId }: Required<ExportDeps>) {
  const ofAccount = db.selectFrom('experiment').where('account_id', '=', account);
  const rows = await ofAccount.select(['id', 'arms']).where('search_id', '=', searchId).execute();
  const arms = rows.flatMap((row) =>
    Object.values(JSON.parse(row.arms) as Record<string, { variantId: string | null }>),
  );
  return { ids: new Set(rows.map(({ id }) => id)), variants: new Set(arms.map(({ variantId }) => variantId)) };
}

async function* recordsOf(deps: ExportDeps, table: Whole, isMeant: IsMeant) {
  for await (const row of readRows(deps, table)) if (isMeant(table, row)) yield told(row);
}

/** The names stand beside the ids for whoever reads the file; restoring goes by the ids. */
async function* applicationRecords(deps: ExportDeps) {
  for await (const { application, company, contact, events } of readWhole(deps)) {
    yield { ...told(application), company, contact, events: events.map(told) };
  }
}

async function* section(name: string, records: AsyncIterable<object>): AsyncGenerator<string> {
  let before = '\n';
  yield `,\n"${name}":[`;
  for await (const record of records) {
    yield `${before}${JSON.stringify(record)}`;
    before = ',\n';
  }
  yield ']';
}

/** One application with its names and all its events, the corrected ones included, in the order of recording. */
export interface WholeApplication {
  readonly application: ApplicationRow;
  readonly company: string | null;
  readonly contact: string | null;
  readonly search: string;
  readonly events: readonly EventRow[];
}

/** Applications whose events are read together. */
const AT_ONCE = 500;

/** Reads every application in the order of recording, with its events. */
export async function* readWhole(deps: ExportDeps): AsyncGenerator<WholeApplication> {
  const [companies, contacts, searches] = [
    await readNames(deps, 'company'),
    await readNames(deps, 'contact'),
    await readNames(deps, 'search'),
  ];
  for await (const some of inChunks(readRows(deps, 'application', deps), AT_ONCE)) {
    const events = await readEvents(
      deps,
      some.map(({ id }) => id),
    );
    for (const application of some) {
      yield {
        application,
        company: companies.get(application.company_id ?? '') ?? null,
        contact: contacts.get(application.contact_id ?? '') ?? null,
        search: searches.get(application.search_id) ?? '',
        events: events.get(application.id) ?? [],
      };
    }
  }
}

async function* inChunks<Value>(values: AsyncIterable<Value>, size: number): AsyncGenerator<Value[]> {
  let chunk: Value[] = [];
  for await (const value of values) {
    if (chunk.push(value) < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function readNames({ db, account }: ExportDeps, table: 'company' | 'contact' | 'search') {
  const ofAccount = db.selectFrom(table as 'company').where('account_id', '=', account);
  return new Map((await ofAccount.select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
}

async function readEvents({ db, account }: ExportDeps, ids: readonly string[]) {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('account_id', '=', account)
    .where('application_id', 'in', ids)
    .orderBy('born')
    .orderBy('place')
    .execute();
  return Map.groupBy(rows, ({ application_id }) => application_id);
}
