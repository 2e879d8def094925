import { z } from 'zod';
import { counted } from '../analysis/in-words.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { deleteApplications } from '../pipeline/delete-applications.ts';
import { editApplications } from '../pipeline/edit-applications.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { ApplicationEdit, NewApplication } from '../pipeline/model.ts';
import { parseQuickAdd } from '../pipeline/parse-quick-add.ts';
import { withdrawApplication } from '../pipeline/withdraw-application.ts';
import { answerMany, answerOne } from './answer-applications.ts';
import { findAll } from './find-all.ts';
import type { McpDeps } from './mcp-deps.ts';
import { readDays, spokenDay } from './read-days.ts';
import { type Answered, application, applications, search, writeTool } from './tool.ts';
import { refused, sayFailure, sayIssues } from './tool-error.ts';

const addInput = z.strictObject({
  line: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('All in one line instead of fields: "Acme, Backend Engineer, referral, yesterday".'),
  ...ApplicationEdit.omit({ contact: true, search: true }).shape,
  sentOn: spokenDay.optional(),
  postedOn: spokenDay.optional(),
  search,
  evenIfRecorded: z
    .boolean()
    .default(false)
    .describe('The person says that this is a second one, though company, role and day are those of one recorded.'),
});

const addApplicationTool = writeTool({
  name: 'add_application',
  title: 'Record an application',
  description:
    'Records one application the person sent (or a wish or a draft: intent), from one line or from fields. Only what was told: a day, a channel or a pay nobody named stays out.',
  input: addInput,
  run: add,
});

const editInput = z.strictObject({
  applications,
  search,
  edit: ApplicationEdit.extend({ sentOn: spokenDay.optional(), postedOn: spokenDay.optional() }),
});

const editApplicationsTool = writeTool({
  name: 'edit_applications',
  title: 'Change fields of applications',
  description:
    'Changes fields of one application or of many, as one change. What is left out stays; null empties a field. What happened to an application is not a field: use log_event.',
  input: editInput,
  run: async ({ deps }, given) => {
    const edit = readDays(given.edit, ['sentOn', 'postedOn'], deps.today());
    if (!edit.ok) return edit;
    const found = await findAll(deps, given.applications, given.search);
    if (!found.ok) return found;
    const edited = await editApplications(deps, found.value, edit.value);
    return edited.ok ? answerMany(deps, 'Changed', edited.value) : sayFailure(edited.failure);
  },
});

const withdrawTool = writeTool({
  name: 'withdraw_application',
  title: 'Withdraw an application',
  description: 'Records that the person took an application back, today unless a day is given.',
  input: z.strictObject({
    application,
    search,
    on: spokenDay.optional(),
    note: z.string().trim().max(10_000).nullable().optional(),
  }),
  run: async ({ deps }, given) => {
    const read = readDays(given, ['on'], deps.today());
    if (!read.ok) return read;
    const found = await findAll(deps, [given.application], given.search);
    if (!found.ok) return found;
    const { on, note } = read.value;
    const options = { ...(on == null ? {} : { on }), ...(note == null ? {} : { note }) };
    const withdrawn = await withdrawApplication(deps, found.value[0] ?? '', options);
    if (!withdrawn.ok) return sayFailure(withdrawn.failure);
    return answerOne(deps, withdrawn.value.applicationId, withdrawn.value.warnings);
  },
});

const mergeTool = writeTool({
  name: 'merge_applications',
  title: 'Make one of two applications that are the same',
  description:
    'The first stays and takes over the timeline of the second, and fields it lacks; the second goes. Call it only where the person says that both are the same.',
  takesAway: true,
  input: z.strictObject({ kept: application, other: application, search }),
  run: async ({ deps }, { kept, other, search: within }) => {
    const found = await findAll(deps, [kept, other], within);
    if (!found.ok) return found;
    const [into = '', from = ''] = found.value;
    const merged = await mergeApplications(deps, into, from);
    return merged.ok ? answerOne(deps, merged.value.id, merged.value.warnings) : sayFailure(merged.failure);
  },
});

const deleteTool = writeTool({
  name: 'delete_applications',
  title: 'Delete applications',
  description:
    'Deletes applications with their timelines, as one change that undo takes back. For what was recorded by mistake: an application that ended is not deleted, its end is logged. Name them and wait for a yes before you call it. Deleting for good is left to the person, on the page or with "breakpoint delete --for-good".',
  takesAway: true,
  input: z.strictObject({ applications, search }),
  run: async ({ deps }, given) => {
    const found = await findAll(deps, given.applications, given.search);
    if (!found.ok) return found;
    const deleted = await deleteApplications(deps, found.value);
    if (!deleted.ok) return sayFailure(deleted.failure);
    const text = `Deleted ${counted(deleted.value.ids.length, 'application')} with everything that happened to them.`;
    return ok({ data: { ...deleted.value }, text });
  },
});

/** Tools that change applications. */
export const WRITE_APPLICATIONS = [addApplicationTool, editApplicationsTool, withdrawTool, mergeTool, deleteTool];

async function add({ deps }: McpDeps, given: z.output<typeof addInput>): Promise<Answered> {
  const { line, search: within, evenIfRecorded, ...fields } = given;
  const read =
    line === undefined ? readDays(fields, ['sentOn', 'postedOn'], deps.today()) : readLine(line, fields, deps);
  if (!read.ok) return read;
  const checked = NewApplication.safeParse(read.value);
  if (!checked.success) return fail(sayIssues(checked.error));
  const options = { evenIfRecorded, ...(within === undefined ? {} : { search: within }) };
  const added = await addApplication(deps, checked.data, options);
  return added.ok ? answerOne(deps, added.value.id, added.value.warnings) : sayFailure(added.failure);
}

function readLine(line: string, fields: object, deps: McpDeps['deps']): Result<object, ReturnType<typeof refused>> {
  const also = Object.keys(fields);
  if (also.length > 0) {
    const mend = 'give either the line or the fields';
    return fail(refused({ what: `a line and the fields ${also.join(', ')} were given`, where: 'line', mend }));
  }
  const parsed = parseQuickAdd(line, deps.today());
  return parsed.ok ? parsed : sayFailure(parsed.failure);
}
