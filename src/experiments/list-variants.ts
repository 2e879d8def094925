import type { Db, ResumeVariantRow, Trx } from '../db/schema.ts';
import type { ReadDeps } from '../pipeline/deps.ts';
import { variantLabel } from './find-variant.ts';
import type { Experiment, Variant, VariantSummary } from './view.ts';

/** The resumes and notes, the latest version of each name first, with where each was sent. */
export async function listVariants(deps: ReadDeps): Promise<readonly VariantSummary[]> {
  return (await readVariants(deps)).map(({ text: _, ...summary }) => summary);
}

/** The same with their texts. */
export async function readVariants({ db, account }: { db: Db | Trx; account: string }): Promise<readonly Variant[]> {
  const rows = await db
    .selectFrom('resume_variant')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('name')
    .orderBy('version', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const [uses, sent, drawn] = [
    await readUses({ db, account }),
    await readSent({ db, account }),
    await readDrawn({ db, account }),
  ];
  return rows.map((row) => {
    const own = uses.filter(({ arms }) => arms.a.variantId === row.id || arms.b.variantId === row.id);
    return toVariant(row, { sentTo: sentWith(row, { own, sent, drawn }), experiments: own.map(({ id }) => id) });
  });
}

function toVariant(row: ResumeVariantRow, used: Pick<Variant, 'sentTo' | 'experiments'>): Variant {
  const { id, name, version, text, file_name: fileName, made_on: madeOn } = row;
  return {
    id,
    name,
    version,
    label: variantLabel(row),
    kind: row.kind as Variant['kind'],
    fileName,
    madeOn,
    ...used,
    text,
  };
}

type Uses = readonly Pick<Experiment, 'id' | 'arms'>[];

/** The experiments of the account with their arms. */
export async function readUses({ db, account }: { db: Db | Trx; account: string }) {
  const rows = await db
    .selectFrom('experiment')
    .select(['id', 'question', 'state', 'arms'])
    .where('account_id', '=', account)
    .execute();
  return rows.map((row) => ({ ...row, arms: JSON.parse(row.arms) as Experiment['arms'] }));
}

function readSent({ db, account }: { db: Db | Trx; account: string }) {
  return db
    .selectFrom('application')
    .select(['id', 'variant'])
    .where('account_id', '=', account)
    .where('stage', 'is not', null)
    .where('variant', 'is not', null)
    .execute();
}

function readDrawn({ db, account }: { db: Db | Trx; account: string }) {
  return db
    .selectFrom('draw')
    .innerJoin('application', (join) =>
      join.onRef('application.account_id', '=', 'draw.account_id').onRef('application.id', '=', 'draw.application_id'),
    )
    .select(['draw.experiment_id', 'draw.application_id', 'draw.arm', 'draw.used'])
    .where('draw.account_id', '=', account)
    .where('application.stage', 'is not', null)
    .execute();
}

interface Sent {
  readonly own: Uses;
  readonly sent: Awaited<ReturnType<typeof readSent>>;
  readonly drawn: Awaited<ReturnType<typeof readDrawn>>;
}

/** A resume stands on the application; of a note only the draw knows. */
function sentWith(row: ResumeVariantRow, { own, sent, drawn }: Sent): readonly string[] {
  const label = variantLabel(row).toLowerCase();
  const named = sent.filter(({ variant }) => variant?.toLowerCase() === label).map(({ id }) => id);
  if (row.kind === 'resume') return named;
  const sentBy = (draw: Sent['drawn'][number]) => {
    const arms = own.find(({ id }) => id === draw.experiment_id)?.arms;
    return arms?.[(draw.used ?? draw.arm) as 'a' | 'b'].variantId === row.id;
  };
  return [...new Set([...named, ...drawn.filter(sentBy).map(({ application_id }) => application_id)])];
}
