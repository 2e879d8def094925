import type { ReadDeps } from '../pipeline/deps.ts';
import { variantLabel } from './find-variant.ts';

/** Every version of every resume with its text, without asking where each was sent. */
export async function readResumes({ db, account }: ReadDeps) {
  const rows = await db
    .selectFrom('resume_variant')
    .select(['name', 'version', 'text', 'made_on'])
    .where('account_id', '=', account)
    .where('kind', '=', 'resume')
    .execute();
  return rows.map(({ made_on: madeOn, ...row }) => ({ ...row, label: variantLabel(row), madeOn }));
}
