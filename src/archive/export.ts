import type { Kysely } from 'kysely';
import type { ApplicationRow, Db, EventRow, Tables } from '../db/schema.ts';

/** What an export reads; it is the same for the same rows, whenever it is made. */
export interface ExportDeps {
  readonly db: Db;
  readonly account: string;
  /** Only this search with what its applications name; left out, everything. */
  readonly searchId?: string;
}

/** Applications read at once: a few megabytes at most, however many there are. */
const PAGE = 500;
/** Raised when a reader of older exports would misunderstand. */
const EXPORT_VERSION = 1;

/** Everything of the account, or of one search, as JSON, in pieces: one object with a line for each record. */
export async function* exportJson(deps: ExportDeps): AsyncGenerator<string> {
  const isMeant = await readIsMeant(deps);
  const records = async (table: Whole) =>
    (await readAll(deps.db, deps.account, table)).filter((row) => isMeant(table, row)).map(plain);
  yield `{"breakpoint":${EXPORT_VERSION}`;
  yield* section('searches', await records('search'));
  yield* section('companies', await records('company'));
  yield* section('contacts', await records('contact'));
  yield* section('imports', await records('batch'));
  yield ',\n"applications":[';
  let first = true;
  for await (const { application, company, contact, events } of readWhole(deps)) {
    const record = { ...plain(application), company, contact, events: events.map(plain) };
    yield `${first ? '' : ','}\n${JSON.stringify(record)}`;
    first = false;
  }
  yield ']';
  yield* section('importedRows', await records('imported_row'));
  yield* section('settings', await records('setting'));
  yield* section('mappings', await records('mapping'));
  yield '}\n';
}

/** Says of a row whether it belongs to what is exported: of one search, the search and what its applications name. */
async function readIsMeant({ db, account, searchId }: ExportDeps): Promise<(table: Whole, row: AnyRow) => boolean> {
  if (searchId === undefined) return () => true;
  const applications = await db
    .selectFrom('application')
    .select(['id', 'company_id', 'contact_id', 'batch_id'])
    .where('account_id', '=', account)
    .where('search_id', '=', searchId)
    .execute();
  const ids = new Set(applications.map(({ id }) => id));
  const named = new Set(applications.flatMap((one) => [one.company_id, one.contact_id, one.batch_id]));
  return (table, row) => {
    if (table === 'search') return row.id === searchId;
    if (table === 'imported_row') return 'application_id' in row && ids.has(row.application_id);
    return table !== 'setting' && table !== 'mapping' && named.has(row.id);
  };
}

/** One application with its names and all its events, the corrected ones included, in the order of recording. */
export interface WholeApplication {
  readonly application: ApplicationRow;
  readonly company: string | null;
  readonly contact: string | null;
  readonly search: string;
  readonly events: readonly EventRow[];
}

/** Reads every application in the order of recording, page by page. */
export async function* readWhole(deps: ExportDeps): AsyncGenerator<WholeApplication> {
  const names = async (table: 'company' | 'contact' | 'search') =>
    new Map((await readAll(deps.db, deps.account, table)).map(({ id, name }) => [id, name]));
  const [companies, contacts, searches] = [await names('company'), await names('contact'), await names('search')];
  for (let after = { born: -1, place: -1 }; ; ) {
    const page = await readPage(deps, after);
    const last = page.at(-1);
    if (!last) return;
    after = last;
    const ids = page.map(({ id }) => id);
    const events = await readEvents(deps, ids);
    for (const application of page) {
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

function readPage({ db, account, searchId }: ExportDeps, { born, place }: { born: number; place: number }) {
  const ofAccount = db.selectFrom('application').selectAll().where('account_id', '=', account);
  return (searchId === undefined ? ofAccount : ofAccount.where('search_id', '=', searchId))
    .where((eb) => eb.or([eb('born', '>', born), eb.and([eb('born', '=', born), eb('place', '>', place)])]))
    .orderBy('born')
    .orderBy('place')
    .limit(PAGE)
    .execute();
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

type Whole = 'search' | 'company' | 'contact' | 'batch' | 'imported_row' | 'setting' | 'mapping';
type AnyRow = Tables[Whole];

async function readAll<Table extends Whole>(db: Db, account: string, table: Table): Promise<Tables[Table][]> {
  const loose = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const rows = await loose
    .selectFrom(table as string)
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('born')
    .orderBy('place')
    .execute();
  return rows as unknown as Tables[Table][];
}

/** Columns that hold JSON; they are exported as what they hold. */
const JSON_COLUMNS = new Set(['tags', 'files', 'value', 'columns']);

/** A row in the words of the API: no account, names in camel case, nothing that is empty. */
function plain(row: object): Record<string, unknown> {
  const told = Object.entries(row).filter(([column, value]) => column !== 'account_id' && value !== null);
  return Object.fromEntries(
    told.map(([column, value]) => [inWords(column), JSON_COLUMNS.has(column) ? JSON.parse(String(value)) : value]),
  );
}

/** `on_day` is called `on` everywhere but in SQL. */
function inWords(column: string): string {
  return column === 'on_day' ? 'on' : column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function* section(name: string, records: readonly object[]): Generator<string> {
  yield `,\n"${name}":[${records.map((record) => `\n${JSON.stringify(record)}`).join(',')}]`;
}
