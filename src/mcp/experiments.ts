import { z } from 'zod';
import { closeExperiment } from '../experiments/close-experiment.ts';
import { deleteExperiment } from '../experiments/delete-experiment.ts';
import { editExperiment } from '../experiments/edit-experiment.ts';
import { listExperiments } from '../experiments/list-experiments.ts';
import { ExperimentEdit, NewExperiment } from '../experiments/model.ts';
import { noteOnExperiment } from '../experiments/note-on-experiment.ts';
import { planExperiment } from '../experiments/plan-experiment.ts';
import { readExperiment } from '../experiments/read-experiment.ts';
import { startExperiment } from '../experiments/start-experiment.ts';
import { ok } from '../kernel/result.ts';
import type { McpDeps } from './mcp-deps.ts';
import { experimentLines, experimentText } from './text/experiment-text.ts';
import { type Answered, readTool, search, writeTool } from './tool.ts';
import { sayFailure } from './tool-error.ts';

const experiment = z.string().min(1).max(200).describe('The id of the experiment, from list_experiments.');
const day = z.iso.date().optional();

const listExperimentsTool = readTool({
  name: 'list_experiments',
  title: 'List the experiments',
  description:
    'Lists the experiments of a search with where each stands. Call it before you speak of what was tried, and before you propose something to try: one thing at a time is varied.',
  input: z.strictObject({ search }),
  run: async ({ deps }, { search: within }) => {
    const listed = await listExperiments(deps, within === undefined ? {} : { search: within });
    if (!listed.ok) return sayFailure(listed.failure);
    return ok({ data: { items: listed.value }, text: experimentLines(listed.value) });
  },
});

const showExperiment = readTool({
  name: 'show_experiment',
  title: 'Look at one experiment',
  description:
    'One experiment: its verdict, the evidence against the line of proof, both arms with intervals, what holds it together, what to do now, who was drawn what. "Leaning" is not proof: tell the verdict in its own words and never as a win.',
  input: z.strictObject({ experiment, asOf: day.describe('As it stood on that day.') }),
  run: ({ deps }, { experiment: id, asOf }) => answer(deps, id, asOf),
});

const planExperimentTool = writeTool({
  name: 'plan_experiment',
  title: 'Plan an experiment',
  description:
    'Plans an experiment; nothing is drawn before start_experiment. Ask experiment_outlook first, and say to the person what it can and cannot tell, and by when, before you plan it. Two arms that differ in one thing; mode "prove" is a fair coin, "earn" sends more of what goes better and proves nothing.',
  input: z.strictObject({ search, ...NewExperiment.shape }),
  run: async ({ deps }, { search: within, ...given }) => {
    const planned = await planExperiment(deps, given, within === undefined ? {} : { search: within });
    return planned.ok ? answer(deps, planned.value.id) : sayFailure(planned.failure);
  },
});

const editExperimentTool = writeTool({
  name: 'edit_experiment',
  title: 'Change an experiment',
  description:
    'Changes a plan. Of one that runs only the question and an earlier stopOn: changing what is measured while it runs would make its verdict worthless.',
  input: z.strictObject({ experiment, ...ExperimentEdit.shape }),
  run: async ({ deps }, { experiment: id, ...edit }) => {
    const edited = await editExperiment(deps, id, edit);
    return edited.ok ? answer(deps, id) : sayFailure(edited.failure);
  },
});

const startExperimentTool = writeTool({
  name: 'start_experiment',
  title: 'Start an experiment',
  description: 'Starts a planned experiment, today unless a day is given: from then on drafts are drawn.',
  input: z.strictObject({ experiment, on: day }),
  run: async ({ deps }, { experiment: id, on }) => {
    const started = await startExperiment(deps, id, on === undefined ? {} : { on });
    return started.ok ? answer(deps, id) : sayFailure(started.failure);
  },
});

const closeExperimentTool = writeTool({
  name: 'close_experiment',
  title: 'Close an experiment',
  description:
    'Ends an experiment with what the person goes on with: a, b or none. The decision is theirs; "learning" holds their own words. What was learnt joins the next diagnosis.',
  takesAway: true,
  input: z.strictObject({
    experiment,
    decision: z.enum(['a', 'b', 'none']),
    learning: z.string().trim().max(10_000).optional(),
  }),
  run: async ({ deps }, { experiment: id, decision, learning }) => {
    const closed = await closeExperiment(deps, id, { decision, ...(learning === undefined ? {} : { learning }) });
    return closed.ok ? answer(deps, id) : sayFailure(closed.failure);
  },
});

const noteOnExperimentTool = writeTool({
  name: 'note_on_experiment',
  title: 'Write into the log of an experiment',
  description: 'Writes a dated line into the log of an experiment, in the words of the person.',
  input: z.strictObject({ experiment, text: z.string().trim().min(1).max(10_000) }),
  run: async ({ deps }, { experiment: id, text }) => {
    const noted = await noteOnExperiment(deps, id, text);
    return noted.ok ? answer(deps, id) : sayFailure(noted.failure);
  },
});

const deleteExperimentTool = writeTool({
  name: 'delete_experiment',
  title: 'Delete an experiment',
  description:
    'Deletes an experiment with its draws; the applications stay. Undo brings it back. To end one, close it instead.',
  takesAway: true,
  input: z.strictObject({ experiment }),
  run: async ({ deps }, { experiment: id }) => {
    const deleted = await deleteExperiment(deps, id);
    if (!deleted.ok) return sayFailure(deleted.failure);
    return ok({ data: { id }, text: 'Deleted the experiment with its draws; the applications stay.' });
  },
});

/** Tools over experiments, from plan to verdict. */
export const EXPERIMENTS = [
  listExperimentsTool,
  showExperiment,
  planExperimentTool,
  editExperimentTool,
  startExperimentTool,
  closeExperimentTool,
  noteOnExperimentTool,
  deleteExperimentTool,
];

/** One experiment as it stands. */
export async function answer(deps: McpDeps['deps'], id: string, asOf?: string): Promise<Answered> {
  const view = await readExperiment(deps, id, asOf === undefined ? {} : { asOf });
  if (!view.ok) return sayFailure(view.failure);
  return ok({ data: { ...view.value }, text: experimentText(view.value) });
}
