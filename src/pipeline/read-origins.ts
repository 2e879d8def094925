import type { ReadDeps } from './deps.ts';

/** Where an application was first read: the file as the person named it, and the line. */
export interface FileOrigin {
  readonly file: string;
  readonly line: number;
}

/** The file and line of every application that came from a file, by id. */
export async function readOrigins({ db, account }: ReadDeps): Promise<ReadonlyMap<string, FileOrigin>> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'origin_file as file', 'origin_line as line'])
    .where('account_id', '=', account)
    .where('origin_file', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, file, line }) => [id, { file: file ?? '', line: line ?? 0 }]));
}
