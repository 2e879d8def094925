import { insertRows } from '../db/insert-rows.ts';
import type { Db, Tables, Trx } from '../db/schema.ts';
import { untold } from './export-words.ts';
import { type ExportedRecord, type ReadExport, SECTIONS, type Section } from './read-export.ts';

/** Writes what an export holds into an account that holds nothing, whole or not at all. Throws where a row does not fit. */
export async function loadExport(
  { db, account }: { readonly db: Db; readonly account: string },
  { lastChange, createdAt, sections }: ReadExport,
): Promise<void> {
  // Not as the ledger writes: a database of an older version has no index of texts to bring up to date.
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('account')
      .set({ last_change: lastChange, ...(createdAt === null ? {} : { created_at: createdAt }) })
      .where('id', '=', account)
      .execute();
    const applications = sections.applications.map(({ events: _, company: __, contact: ___, ...own }) => own);
    for (const section of Object.keys(SECTIONS) as Section[]) {
      const records = section === 'applications' ? applications : sections[section];
      await insertRecords(trx, account, SECTIONS[section], records);
    }
    const events = sections.applications.flatMap((application) => application.events as ExportedRecord[]);
    await insertRecords(trx, account, 'event', events);
  });
}

async function insertRecords(trx: Trx, account: string, table: keyof Tables, records: readonly ExportedRecord[]) {
  const columns = [...new Set(records.flatMap((record) => Object.keys(untold(record))))];
  const empty = Object.fromEntries(columns.map((column) => [column, null]));
  const rows = records.map((record) => ({ account_id: account, ...empty, ...untold(record) }));
  await insertRows(trx, table, rows as unknown as Tables[typeof table][]);
}
