import type { ReadDeps } from './deps.ts';

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly relation: string | null;
  readonly company: string | null;
  readonly notes: string | null;
}

/** Lists the people the person knows, in the order they were recorded. */
export async function listContacts({ db, account }: ReadDeps): Promise<readonly Contact[]> {
  return db
    .selectFrom('contact')
    .leftJoin('company', (join) =>
      join.onRef('company.account_id', '=', 'contact.account_id').onRef('company.id', '=', 'contact.company_id'),
    )
    .select(['contact.id', 'contact.name', 'contact.relation', 'company.name as company', 'contact.notes'])
    .where('contact.account_id', '=', account)
    .orderBy('contact.born')
    .orderBy('contact.place')
    .execute();
}
