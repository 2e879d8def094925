import { createHash } from 'node:crypto';
import type { ReadDeps } from './deps.ts';
import type { RememberedColumns } from './remember-mapping.ts';

/** What is remembered of how files with one header are read. */
export interface Mapping {
  /** Short enough for an address, and always the same for one header. */
  readonly id: string;
  /** The header in lower case, in the order of the alphabet. */
  readonly header: readonly string[];
  /** Columns by field, and the words that were explained (`value:rejected`, `channel:board`). */
  readonly columns: RememberedColumns;
}

/** Lists the headers whose columns the person corrected, the one remembered last first. */
export async function listMappings({ db, account }: ReadDeps): Promise<readonly Mapping[]> {
  const rows = await db
    .selectFrom('mapping')
    .select(['id', 'columns'])
    .where('account_id', '=', account)
    .orderBy('born', 'desc')
    .orderBy('place', 'desc')
    .execute();
  return rows.map(({ id, columns }) => ({
    id: mappingId(id),
    header: JSON.parse(id) as string[],
    columns: JSON.parse(columns) as RememberedColumns,
  }));
}

/** The short name of a header's signature. */
export function mappingId(signature: string): string {
  return createHash('sha256').update(signature).digest('hex').slice(0, 16);
}
