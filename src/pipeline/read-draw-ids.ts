import type { Change } from '../db/change-log.ts';

/** Ids per question: well under what one statement may bind. */
const AT_ONCE = 500;

/** The draws of some applications: they go where those go. */
export async function readDrawIds({ trx, account }: Change, applications: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < applications.length; from += AT_ONCE) {
    const rows = await trx
      .selectFrom('draw')
      .select('id')
      .where('account_id', '=', account)
      .where('application_id', 'in', applications.slice(from, from + AT_ONCE))
      .execute();
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
