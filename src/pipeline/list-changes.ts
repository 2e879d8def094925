import type { ReadDeps } from './deps.ts';

/** One entry of what was done, as the change log keeps it. */
export interface LoggedChange {
  readonly seq: number;
  readonly kind: string;
  /** What was done, in a sentence: "Added Acme, Backend Engineer". */
  readonly summary: string;
  readonly at: string;
  readonly batchId: string | null;
  /** The instant at which it was taken back; `null` where it holds. */
  readonly undoneAt: string | null;
}

export interface ChangePage {
  readonly items: readonly LoggedChange[];
  /** Hand it back as `cursor` for the next page; `null` at the end. */
  readonly next: string | null;
}

/** Lists what was done, the latest first, what was taken back included. `cursor` is the `next` of the page before. */
export async function listChanges(
  { db, account }: ReadDeps,
  { limit = 20, cursor }: { readonly limit?: number; readonly cursor?: string | undefined } = {},
): Promise<ChangePage> {
  let query = db
    .selectFrom('change')
    .select(['seq', 'kind', 'summary', 'at', 'batch_id as batchId', 'undone_at as undoneAt'])
    .where('account_id', '=', account)
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  // A cursor that is not ours starts from the beginning.
  if (cursor !== undefined && /^\d{1,9}$/.test(cursor)) query = query.where('seq', '<', Number(cursor));
  const rows = await query.execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rows.length > limit ? String(last.seq) : null };
}
