import { type Change, makeChange, updateTracked } from '../db/change-log.ts';
import type { ResumeVariantRow } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { insertVariant, readVersions, variantOf } from './add-variant.ts';
import type { BadPlan, FindVariantFailure } from './experiment-failure.ts';
import { findVariant, variantLabel } from './find-variant.ts';
import { readUses, readVariants } from './list-variants.ts';
import { logLine } from './log-line.ts';
import type { VariantEdit } from './model.ts';
import type { Variant } from './view.ts';

type EditVariantFailure = BadPlan | FindVariantFailure;

/**
 * Changes a resume or note. Where it was sent, another text is its next version: what went out stays known as it was.
 *
 * An experiment that sends it goes on with the new text, and says that an arm changed: before and after are then two
 * experiments. Whoever wants to leave a running experiment alone keeps the new text under a name of its own.
 */
export async function editVariant(
  deps: Deps,
  given: string,
  edit: VariantEdit,
): Promise<Result<Variant, EditVariantFailure>> {
  return makeChange<Variant, EditVariantFailure>(deps, 'edit-variant', async (change) => {
    const found = await findVariant(change.trx, change.account, given);
    if (!found.ok) return found;
    const old = found.value;
    const fields = {
      name: edit.name ?? old.name,
      kind: edit.kind ?? old.kind,
      file_name: edit.fileName === undefined ? old.file_name : edit.fileName,
    };
    const refused = await refuseName(change, old, fields.name);
    if (refused) return fail(refused);
    const text = edit.text ?? old.text;
    const isNew = text !== old.text && (await wasSent(change, old.id));
    const id = isNew ? await nextVersion(deps, change, old, { ...fields, text }) : old.id;
    if (!isNew) await updateTracked(change, 'resume_variant', { id, ...fields, text });
    if (text !== old.text) await tellExperiments(deps, change, { from: old, to: id });
    change.summary = `Changed ${variantLabel(old)}`;
    return ok(await variantOf(change, id));
  });
}

/** Applications name a version by its name, so a name that was sent, or is another's, stays what it means. */
async function refuseName(change: Change, old: ResumeVariantRow, name: string): Promise<BadPlan | null> {
  if (name === old.name) return null;
  const others = (await readVersions(change, name)).filter(({ id }) => id !== old.id);
  if (others.length > 0) return { kind: 'bad-plan', where: 'name', because: `another one is called "${name}"` };
  const sent = await wasSent(change, old.id);
  return sent ? { kind: 'bad-plan', where: 'name', because: `applications were sent with it as "${old.name}"` } : null;
}

async function wasSent({ trx, account }: Change, id: string): Promise<boolean> {
  const variants = await readVariants({ db: trx, account });
  return (variants.find((one) => one.id === id)?.sentTo.length ?? 0) > 0;
}

type Fields = Pick<ResumeVariantRow, 'name' | 'kind' | 'text' | 'file_name'>;

async function nextVersion(deps: Deps, change: Change, old: ResumeVariantRow, fields: Fields): Promise<string> {
  const [latest] = await readVersions(change, old.name);
  const row = await insertVariant(deps, change, { ...fields, version: (latest?.version ?? old.version) + 1 });
  return row.id;
}

async function tellExperiments(deps: Deps, change: Change, { from, to }: { from: ResumeVariantRow; to: string }) {
  const uses = await readUses({ db: change.trx, account: change.account });
  for (const { id, state, arms } of uses) {
    if (state === 'closed') continue;
    const sends = (['a', 'b'] as const).filter((arm) => arms[arm].variantId === from.id);
    if (sends.length === 0) continue;
    const pointed = (arm: 'a' | 'b') => (sends.includes(arm) ? { ...arms[arm], variantId: to } : arms[arm]);
    await updateTracked(change, 'experiment', { id, arms: JSON.stringify({ a: pointed('a'), b: pointed('b') }) });
    // What changes before anything was sent parts nothing.
    if (state !== 'running' || !(await wasAnySent(change, id))) continue;
    const text = `The text of ${sends.join(' and ').toUpperCase()} changed: ${variantLabel(from)}`;
    await logLine(deps, change, { experimentId: id, kind: 'variant-changed', text });
  }
}

async function wasAnySent({ trx, account }: Change, experimentId: string): Promise<boolean> {
  const sent = await trx
    .selectFrom('draw')
    .innerJoin('application', (join) =>
      join.onRef('application.account_id', '=', 'draw.account_id').onRef('application.id', '=', 'draw.application_id'),
    )
    .select('draw.id')
    .where('draw.account_id', '=', account)
    .where('draw.experiment_id', '=', experimentId)
    .where('application.stage', 'is not', null)
    .executeTakeFirst();
  return sent !== undefined;
}
