import type { ReadDeps } from './deps.ts';
import { type ArmLabels, sentArm } from './sent-arm.ts';

type ArmName = keyof ArmLabels;

/** Which arm of an experiment fell to an application, and the other one where that was sent instead. */
export interface DrawnArm {
  readonly drawId: string;
  readonly experimentId: string;
  readonly question: string;
  readonly arm: ArmName;
  readonly label: string;
  /** It was sent with the other arm; it counts for the drawn one all the same. */
  readonly sentAs: { readonly arm: ArmName; readonly label: string; readonly because: string | null } | null;
}

export type DrawnArms = ReadonlyMap<string, readonly DrawnArm[]>;

/** What a row says of the variant that was sent. */
interface Sent {
  readonly id: string;
  readonly variant: string | null;
}

/** Ids per question: well under what one statement may bind. */
const AT_ONCE = 500;

/** What was drawn for each of these applications, the earliest draw first; those without a draw are absent. */
export async function readDrawn({ db, account }: ReadDeps, sent: readonly Sent[]): Promise<DrawnArms> {
  if (sent.length === 0) return new Map();
  const all = db
    .selectFrom('draw')
    .innerJoin('experiment', (join) =>
      join.onRef('experiment.account_id', '=', 'draw.account_id').onRef('experiment.id', '=', 'draw.experiment_id'),
    )
    .select(['draw.id', 'draw.application_id', 'draw.experiment_id', 'draw.arm', 'draw.used', 'draw.because'])
    .select(['experiment.question', 'experiment.arms'])
    .where('draw.account_id', '=', account)
    .orderBy('draw.drawn_on')
    .orderBy('draw.id');
  const ids = sent.map(({ id }) => id);
  // Of a long list nearly all are wanted: asking for every draw is quicker than naming thousands of ids.
  const rows = await (ids.length > AT_ONCE ? all : all.where('draw.application_id', 'in', ids)).execute();
  const variants = new Map(sent.map(({ id, variant }) => [id, variant]));
  const wanted = rows.filter((row) => variants.has(row.application_id));
  const arms = new Map(wanted.map((row) => [row.experiment_id, JSON.parse(row.arms) as ArmLabels]));
  const drawn = wanted.map((row): readonly [string, DrawnArm] => {
    const [arm, used] = [row.arm as ArmName, row.used as ArmName | null];
    const labels = arms.get(row.experiment_id) as ArmLabels;
    const other = sentArm(labels, { arm, used, variant: variants.get(row.application_id) ?? null });
    const { id: drawId, experiment_id: experimentId, question, because } = row;
    const sentAs = other === null ? null : { arm: other, label: labels[other].label, because };
    return [row.application_id, { drawId, experimentId, question, arm, label: labels[arm].label, sentAs }];
  });
  const grouped = Map.groupBy(drawn, ([id]) => id);
  return new Map([...grouped].map(([id, own]) => [id, own.map(([, one]) => one)]));
}
