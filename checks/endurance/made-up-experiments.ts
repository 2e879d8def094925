import { addVariant } from '../../src/experiments/add-variant.ts';
import { closeExperiment } from '../../src/experiments/close-experiment.ts';
import { deleteExperiment } from '../../src/experiments/delete-experiment.ts';
import { deleteVariant } from '../../src/experiments/delete-variant.ts';
import { drawNext } from '../../src/experiments/draw-next.ts';
import { editVariant } from '../../src/experiments/edit-variant.ts';
import { NewExperiment, NewVariant } from '../../src/experiments/model.ts';
import { noteOnExperiment } from '../../src/experiments/note-on-experiment.ts';
import { overrideDraw } from '../../src/experiments/override-draw.ts';
import { planExperiment } from '../../src/experiments/plan-experiment.ts';
import { startExperiment } from '../../src/experiments/start-experiment.ts';
import type { Deps } from '../../src/pipeline/deps.ts';
import { NewApplication } from '../../src/pipeline/model.ts';
import type { Chance } from './chance.ts';
import { ODD_TEXTS } from './odd-texts.data.ts';

type Table = 'experiment' | 'resume_variant' | 'draw' | 'application';

/** What a person does with experiments and what they send, by chance; what is refused is left at that. */
export const EXPERIMENT_STEPS = {
  keepVariant: async (deps: Deps, { below, oneOf }: Chance) =>
    addVariant(
      deps,
      NewVariant.parse({
        name: someName(oneOf),
        kind: oneOf(['resume', 'note'] as const),
        text: oneOf(ODD_TEXTS).repeat(1 + below(9)),
        fileName: below(2) === 0 ? 'résumé "1".pdf' : null,
      }),
    ),
  editVariant: async (deps: Deps, { below, oneOf }: Chance) =>
    onRow(deps, 'resume_variant', oneOf, (id) =>
      editVariant(deps, id, below(3) === 0 ? { name: someName(oneOf) } : { text: oneOf(ODD_TEXTS) }),
    ),
  deleteVariant: async (deps: Deps, { oneOf }: Chance) =>
    onRow(deps, 'resume_variant', oneOf, (id) => deleteVariant(deps, id)),
  plan: planSome,
  start: async (deps: Deps, { oneOf }: Chance) => onRow(deps, 'experiment', oneOf, (id) => startExperiment(deps, id)),
  planAndStart: async (deps: Deps, chance: Chance) => {
    const planned = await planSome(deps, chance);
    return planned.ok ? startExperiment(deps, planned.value.id) : planned;
  },
  drawDrafts: async (deps: Deps, { below, oneOf }: Chance) =>
    drawNext(deps, { drafts: Array.from({ length: 1 + below(2) }, () => someDraft(oneOf)) }),
  drawRecorded: async (deps: Deps, { oneOf }: Chance) =>
    onRow(deps, 'application', oneOf, (application) => drawNext(deps, { application })),
  override: async (deps: Deps, { oneOf }: Chance) =>
    onRow(deps, 'draw', oneOf, (id) =>
      overrideDraw(deps, id, { used: oneOf(['a', 'b'] as const), because: oneOf(ODD_TEXTS) }),
    ),
  noteExperiment: async (deps: Deps, { oneOf }: Chance) =>
    onRow(deps, 'experiment', oneOf, (id) => noteOnExperiment(deps, id, oneOf(ODD_TEXTS))),
  close: async (deps: Deps, { oneOf }: Chance) =>
    onRow(deps, 'experiment', oneOf, (id) =>
      closeExperiment(deps, id, {
        decision: oneOf(['a', 'b', 'none'] as const),
        learning: oneOf([null, ...ODD_TEXTS]),
      }),
    ),
  deleteExperiment: async (deps: Deps, { oneOf }: Chance) =>
    onRow(deps, 'experiment', oneOf, (id) => deleteExperiment(deps, id)),
};

async function planSome(deps: Deps, { below, oneOf }: Chance) {
  const variants = await rowsOf(deps, 'resume_variant');
  const variantId = () => (variants.length === 0 || below(2) === 0 ? null : oneOf(variants));
  const varies = oneOf(['resume', 'cover-note', 'timing', 'target'] as const);
  return planExperiment(
    deps,
    NewExperiment.parse({
      question: oneOf(ODD_TEXTS),
      varies,
      arms: {
        a: { label: `a ${oneOf(ODD_TEXTS)}`.slice(0, 190), variantId: varies === 'resume' ? variantId() : null },
        b: { label: `b ${oneOf(ODD_TEXTS)}`.slice(0, 190) },
      },
      eligible: below(3) === 0 ? { channels: [oneOf(['board', 'referral'] as const)] } : {},
      horizon: 2 + below(40),
      mode: oneOf(['prove', 'prove', 'earn'] as const),
      stopOn: below(2) === 0 ? '2026-12-24' : null,
      expected: below(2) === 0 ? { rateA: 0.1 + 0.2 - 0.25, rateB: 1 / 3 } : null,
    }),
  );
}

function someDraft(oneOf: Chance['oneOf']) {
  return NewApplication.parse({
    company: oneOf(ODD_TEXTS),
    role: oneOf(['Backend Engineer', 'SRE', ...ODD_TEXTS]),
    intent: 'draft',
    channel: oneOf([null, 'board', 'referral'] as const),
  });
}

function someName(oneOf: Chance['oneOf']): string {
  return oneOf(ODD_TEXTS.filter((text) => text.length < 80));
}

async function rowsOf({ db, account }: Deps, table: Table): Promise<readonly string[]> {
  const ofAccount = db
    .selectFrom(table as 'draw')
    .select('id')
    .where('account_id', '=', account);
  return (await ofAccount.orderBy('id').execute()).map(({ id }) => id);
}

async function onRow<Value>(
  deps: Deps,
  table: Table,
  oneOf: Chance['oneOf'],
  work: (id: string) => Promise<Value>,
): Promise<Value | undefined> {
  const ids = await rowsOf(deps, table);
  return ids.length === 0 ? undefined : work(oneOf(ids));
}
