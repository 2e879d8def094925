import { type Change, insertTracked, makeChange } from '../db/change-log.ts';
import type { ResumeVariantRow } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { BadPlan } from './experiment-failure.ts';
import { variantLabel } from './find-variant.ts';
import { readVariants } from './list-variants.ts';
import type { NewVariant } from './model.ts';
import type { Variant } from './view.ts';

/** Keeps a resume or a note. A name that is there already makes its next version, and what was sent stays as it was. */
export async function addVariant(deps: Deps, variant: NewVariant): Promise<Result<Variant, BadPlan>> {
  return makeChange<Variant, BadPlan>(deps, 'add-variant', async (change) => {
    const before = await readVersions(change, variant.name);
    const [latest] = before;
    if (latest && latest.kind !== variant.kind) {
      const because = `"${latest.name}" is kept as a ${latest.kind} already`;
      return fail({ kind: 'bad-plan', where: 'name', because });
    }
    const row = await insertVariant(deps, change, {
      ...{ name: latest?.name ?? variant.name, version: (latest?.version ?? 0) + 1 },
      ...{ kind: variant.kind, text: variant.text, file_name: variant.fileName },
    });
    change.summary = `Kept ${variantLabel(row)}`;
    return ok(await variantOf(change, row.id));
  });
}

/** All versions of a name (any case), the latest first. */
export async function readVersions({ trx, account }: Change, name: string): Promise<readonly ResumeVariantRow[]> {
  const ofAccount = trx.selectFrom('resume_variant').selectAll().where('account_id', '=', account);
  const rows = await ofAccount.orderBy('version', 'desc').execute();
  return rows.filter((row) => row.name.toLowerCase() === name.toLowerCase());
}

type Fields = Pick<ResumeVariantRow, 'name' | 'version' | 'kind' | 'text' | 'file_name'>;

/** Inserts one version, made today. */
export async function insertVariant(deps: Pick<Deps, 'newId' | 'today'>, change: Change, fields: Fields) {
  const row = { id: deps.newId(), ...fields, made_on: deps.today() };
  await insertTracked(change, 'resume_variant', [row]);
  return row;
}

/** A version as it is told, inside the change that made it. */
export async function variantOf({ trx, account }: Change, id: string): Promise<Variant> {
  const found = (await readVariants({ db: trx, account })).find((one) => one.id === id);
  if (!found) throw new Error(`The variant ${id} is gone`);
  return found;
}
