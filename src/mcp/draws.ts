import { z } from 'zod';
import { COMPARED_BY } from '../analysis/compare-observed.ts';
import { drawNext } from '../experiments/draw-next.ts';
import { outlookSentences } from '../experiments/experiment-words.ts';
import { PlanQuestion } from '../experiments/model.ts';
import { overrideDraw } from '../experiments/override-draw.ts';
import { planOutlook } from '../experiments/plan-outlook.ts';
import { readComparisons } from '../experiments/read-comparisons.ts';
import { TEMPLATES } from '../experiments/templates.data.ts';
import { fail, ok } from '../kernel/result.ts';
import { NewApplication } from '../pipeline/model.ts';
import { answer } from './experiments.ts';
import { findAll } from './find-all.ts';
import { comparisonsText, drawnText, templatesText } from './text/experiment-text.ts';
import { application, readTool, search, writeTool } from './tool.ts';
import { refused, sayFailure } from './tool-error.ts';

const templates = readTool({
  name: 'experiment_templates',
  title: 'Plans to begin with',
  description:
    'Plans of experiments to begin with: resume, way in, preparation, targeting; each with its arms and what has to stay the same.',
  input: z.strictObject({}),
  run: async () => ok({ data: { items: TEMPLATES }, text: templatesText(TEMPLATES) }),
});

const outlook = readTool({
  name: 'experiment_outlook',
  title: 'What an experiment could tell, and by when',
  description:
    "What an experiment could tell before it starts, at the person's own rate and pace unless others are given: the chance of a proof by the week, the smallest gain it would find, what would tell more. Rates and gain are 0 to 1. Where it cannot answer in time, say so plainly.",
  input: z.strictObject({ search, ...PlanQuestion.shape }),
  run: async ({ deps }, { search: within, ...asked }) => {
    const told = await planOutlook(deps, { ...asked, ...(within === undefined ? {} : { search: within }) });
    if (!told.ok) return sayFailure(told.failure);
    const sooner = told.value.alternatives.map(({ sentence }) => `- ${sentence}`);
    return ok({ data: { ...told.value }, text: [...outlookSentences(told.value), ...sooner].join('\n') });
  },
});

const compare = readTool({
  name: 'compare_history',
  title: 'Compare what history shows',
  description:
    'Compares groups that nobody drew: channels, levels, company sizes, variants, before and after. Observed, never tested and never a win: tell it with its interval and say what else may explain it.',
  input: z.strictObject({ search, by: z.enum(COMPARED_BY).optional(), asOf: z.iso.date().optional() }),
  run: async ({ deps }, { search: within, by, asOf }) => {
    const compared = await readComparisons(deps, {
      ...(within === undefined ? {} : { search: within }),
      ...(by === undefined ? {} : { by }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    if (!compared.ok) return sayFailure(compared.failure);
    return ok({ data: { items: compared.value }, text: comparisonsText(compared.value) });
  },
});

const draw = writeTool({
  name: 'draw_next',
  title: 'Draw which variant to send',
  description:
    'Draws which variant goes with an application, and keeps the draw. Call it when the person is about to apply, before anything is sent: with "applications" (one or two that are drafted) or with "drafts" (one or two new ones, recorded as drafts). Two at once are a pair. Never choose the variant yourself, and never draw again for a better result: asked again it answers the same.',
  input: z.strictObject({
    search,
    applications: z.array(application).min(1).max(2).optional(),
    drafts: z
      .array(NewApplication.omit({ intent: true, sentOn: true }))
      .min(1)
      .max(2)
      .optional(),
    experiment: z.string().min(1).max(200).optional().describe('Draw for this one only; its id.'),
  }),
  run: async ({ deps }, { search: within, applications = [], drafts = [], experiment }) => {
    if (applications.length > 0 === drafts.length > 0) return fail(refused(ONE_OF_TWO));
    const found = await findAll(deps, applications, within);
    if (!found.ok) return found;
    const [one, other] = found.value;
    const known = one !== undefined && other !== undefined ? { applications: [one, other] as const } : null;
    const asked = known ?? (one === undefined ? { drafts: drafts.map(asDraft) } : { application: one });
    const drawn = await drawNext(deps, asked, {
      ...(experiment === undefined ? {} : { experiment }),
      ...(within === undefined ? {} : { search: within }),
    });
    return drawn.ok ? ok({ data: { ...drawn.value }, text: drawnText(drawn.value) }) : sayFailure(drawn.failure);
  },
});

const ONE_OF_TWO = {
  what: 'a draw is for applications that are drafted, or for new ones',
  where: 'applications',
  mend: 'give either applications or drafts',
};

function asDraft(given: Omit<NewApplication, 'intent' | 'sentOn'>): NewApplication {
  return { ...given, intent: 'draft', sentOn: null };
}

const override = writeTool({
  name: 'override_draw',
  title: 'Record that the other variant was sent',
  description:
    'Records that the person sent the other arm than the one drawn, and why. The draw stays and the application is judged by it: that costs power, not honesty.',
  input: z.strictObject({
    draw: z.string().min(1).max(200).describe('The id of the draw, from show_experiment.'),
    used: z.enum(['a', 'b']),
    because: z.string().trim().min(1).max(2000),
  }),
  run: async ({ deps }, { draw: id, used, because }) => {
    const overridden = await overrideDraw(deps, id, { used, because });
    return overridden.ok ? answer(deps, overridden.value.experimentId) : sayFailure(overridden.failure);
  },
});

/** Tools before and during an experiment: what it could tell, which one to send. */
export const DRAWS = [templates, outlook, compare, draw, override];
