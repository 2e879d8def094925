import { z } from 'zod';
import { fail, ok } from '../kernel/result.ts';
import { type ChangePage, type LoggedChange, listChanges } from '../pipeline/list-changes.ts';
import { undoChanges, undoNamedChange } from '../pipeline/undo-changes.ts';
import { readTool, writeTool } from './tool.ts';
import { refused, sayFailure } from './tool-error.ts';

const listChangesTool = readTool({
  name: 'list_changes',
  title: 'List what was done',
  description:
    'Lists what was recorded, changed, imported and taken back, at every door, the latest first. Call it for "what did I do this week" and before undo.',
  input: z.strictObject({
    limit: z.int().min(1).max(200).default(20),
    cursor: z.string().max(20).optional().describe('What the page before returned as next.'),
  }),
  run: async ({ deps }, { limit, cursor }) => {
    const page = await listChanges(deps, { limit, cursor });
    return ok({ data: { ...page }, text: pageText(page) });
  },
});

const undo = writeTool({
  name: 'undo',
  title: 'Take a change back',
  description:
    "Takes back the latest change, or with seq the change of that number where it is the latest; otherwise it says what came after it. Changes of other doors count: give the seq that your own change answered with, so that nothing of the person's is taken back by mistake.",
  takesAway: true,
  isLogged: false,
  input: z.strictObject({
    seq: z
      .int()
      .min(1)
      .max(2_147_483_647)
      .optional()
      .describe('The number of the change, from its answer or from list_changes.'),
    count: z.int().min(1).max(100).optional().describe('So many of the last changes instead; 1 if neither is given.'),
  }),
  run: async ({ deps }, { seq, count }) => {
    if (seq !== undefined && count !== undefined) return fail(refused(SEQ_AND_COUNT));
    const undone = seq === undefined ? await undoChanges(deps, count) : await undoNamedChange(deps, seq);
    if (!undone.ok) return sayFailure(undone.failure);
    const lines = undone.value.map(({ summary }) => `Taken back: ${summary}.`);
    return ok({ data: { undone: undone.value }, text: lines.join('\n') });
  },
});

const SEQ_AND_COUNT = {
  what: 'one change by its number, and so many of the last, are two things',
  where: 'seq',
  mend: 'give one of the two',
};

/** Tools over the log of changes. */
export const CHANGES = [listChangesTool, undo];

function pageText({ items, next }: ChangePage): string {
  if (items.length === 0) return 'Nothing was done yet.';
  return [...items.map(line), ...(next === null ? [] : [`More follow: call again with cursor "${next}".`])].join('\n');
}

function line({ seq, at, summary, undoneAt }: LoggedChange): string {
  return `- ${seq}, ${at.slice(0, 16).replace('T', ' ')} UTC: ${summary}${undoneAt === null ? '' : ' (taken back)'}`;
}
