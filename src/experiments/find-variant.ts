import type { Db, ResumeVariantRow, Trx } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { FindVariantFailure } from './experiment-failure.ts';

/** By which an application names a version: the name, from the second version on with " v2". */
export function variantLabel({ name, version }: Pick<ResumeVariantRow, 'name' | 'version'>): string {
  return version === 1 ? name : `${name} v${version}`;
}

/** Finds a resume or note by its id, by its label, or by its name, which means the latest version. */
export async function findVariant(
  db: Db | Trx,
  account: string,
  given: string,
): Promise<Result<ResumeVariantRow, FindVariantFailure>> {
  const rows = await db
    .selectFrom('resume_variant')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('version', 'desc')
    .execute();
  const wanted = given.trim().toLowerCase();
  const is = (text: string) => text.toLowerCase() === wanted;
  // "CV v1" means the first version, whose label is "CV" alone.
  const isFirst = ({ name, version }: ResumeVariantRow) => version === 1 && is(`${name} v1`);
  const found =
    rows.find(({ id }) => id === given.trim()) ??
    rows.find(({ name }) => is(name)) ??
    rows.find((row) => is(variantLabel(row)) || isFirst(row));
  return found ? ok(found) : fail({ kind: 'no-such-variant', given, known: rows.map(variantLabel) });
}
