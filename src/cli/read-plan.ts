import type { NewExperimentInput } from '../experiments/model.ts';
import { TEMPLATES } from '../experiments/templates.data.ts';
import type { Experiment } from '../experiments/view.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { findExperiment } from './find-experiment.ts';
import { findVariant } from './find-variant.ts';
import type { PlanOptions } from './plan-options.ts';
import { readDay } from './read-day.ts';
import { type Refusal, wrongUsage } from './refusal.ts';

type Plan = Partial<NewExperimentInput>;

interface Asked extends PlanOptions {
  readonly question?: string | undefined;
  readonly search?: string;
}

/** The fields of a plan out of what was typed; what a template says holds where nothing was. Schemas check the rest. */
export async function readPlan(ledger: Deps, asked: Asked, before?: Experiment): Promise<Result<Plan, Refusal>> {
  const template = asked.template === undefined ? undefined : TEMPLATES.find(({ id }) => id === asked.template);
  if (asked.template !== undefined && !template) {
    const mend = `use one of ${TEMPLATES.map(({ id }) => id).join(', ')}`;
    return fail(wrongUsage({ what: `there is no template "${asked.template}"`, where: '--template', mend }));
  }
  const arms = await readArms(ledger, asked, before?.arms ?? template?.arms);
  if (!arms.ok) return arms;
  const stop = asked.stop === undefined ? ok(undefined) : readStop(asked.stop, ledger);
  if (!stop.ok) return stop;
  const crosswise = await readCrosswise(ledger, asked);
  if (!crosswise.ok) return crosswise;
  const begun = template ? fromTemplate(template) : {};
  const typed = {
    question: asked.question,
    varies: asked.varies,
    metric: asked.metric,
    horizon: asked.horizon,
    mode: asked.mode,
    liftFloor: asked.liftFloor,
    decideAnyway: asked.decideAnyway,
    eligible: readEligible(asked),
    arms: arms.value,
    stopOn: stop.value,
    crosswiseWith: crosswise.value,
  };
  const told = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  return ok({ ...begun, ...told } as Plan);
}

function fromTemplate({ id, question, varies, metric, arms, eligible, horizon }: (typeof TEMPLATES)[number]): Plan {
  return { template: id, question, varies, metric, arms, eligible, horizon };
}

/** `null` empties nothing: an arm that is not named keeps what it had. */
async function readArms(
  ledger: Deps,
  { a, b, sendA, sendB }: PlanOptions,
  before: Plan['arms'],
): Promise<Result<Plan['arms'], Refusal>> {
  if ([a, b, sendA, sendB].every((typed) => typed === undefined)) return ok(before);
  const arms = [];
  for (const [label, sends, known] of [
    [a, sendA, before?.a],
    [b, sendB, before?.b],
  ] as const) {
    const found = sends === undefined ? ok(undefined) : await findVariant(ledger, sends);
    if (!found.ok) return found;
    const variant = found.value ? { variantId: found.value.id } : {};
    const called = label ?? (found.value ? found.value.label : known?.label);
    if (called === undefined) {
      const mend = 'say what both arms are: --a "as it is" --b "metrics first"';
      return fail(wrongUsage({ what: 'an experiment has two arms', where: known ? '' : '--a, --b', mend }));
    }
    arms.push({ ...known, label: called, ...variant });
  }
  const [one, other] = arms;
  return ok(one && other ? { a: one, b: other } : undefined);
}

function readStop(text: string, ledger: Deps) {
  return text === '' ? ok(null) : readDay(text, ledger.today(), { where: '--stop', lies: 'ahead' });
}

async function readCrosswise(
  ledger: Deps,
  { crosswise, search }: Asked,
): Promise<Result<readonly string[] | undefined, Refusal>> {
  if (crosswise === undefined) return ok(undefined);
  const found = await findExperiment(ledger, crosswise, search);
  return found.ok ? ok([found.value.id]) : found;
}

function readEligible({ channel, level, tag, text }: PlanOptions) {
  const listed = { channels: parted(channel), levels: parted(level), tags: parted(tag), text };
  const given = Object.entries(listed).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function parted(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((part) => part.trim());
}
