import { z } from '@hono/zod-openapi';
import type { Day } from '../kernel/day.ts';
import { failureWords } from '../pipeline/failure-words.ts';
import { NewApplication } from '../pipeline/model.ts';
import { parseQuickAdd } from '../pipeline/parse-quick-add.ts';
import { readQuickAdd } from '../pipeline/read-quick-add.ts';
import type { ApiDeps } from './api-deps.ts';
import { sentence } from './refuse.ts';
import { answers, PROBLEMS, resource, route } from './resource.ts';
import { QuickAddSchema } from './schemas/ledger-schemas.ts';

const preview = route({
  method: 'get',
  path: '/quick-add',
  summary: 'What a line would be recorded as, and the parts of it that find no place',
  request: { query: z.strictObject({ line: z.string().max(2000) }) },
  responses: { 200: answers(QuickAddSchema, 'The line as it is read'), ...PROBLEMS },
});

/** `/quick-add`: a line as it is being written. */
export function quickAddRoutes({ deps }: ApiDeps) {
  return resource().openapi(preview, (c) => {
    const { line } = c.req.valid('query');
    const { application, understood, notUnderstood, warnings } = readQuickAdd(line, deps.today());
    const { company = null, role = null, channel = null, sentOn = null, location = null } = application;
    const { intent = 'sent', workMode = null, postingUrl: url = null } = application;
    const refused = refusalOf(line, deps.today());
    const said = { company, role, channel, sentOn, intent, workMode, location, url };
    return c.json({ ...said, understood, notUnderstood, warnings, refused }, 200);
  });
}

function refusalOf(line: string, today: Day) {
  const read = parseQuickAdd(line, today);
  const long = read.ok ? NewApplication.safeParse(read.value).error?.issues[0] : undefined;
  if (read.ok && !long) return null;
  const { what, where, mend } = read.ok ? longWords(long) : failureWords(read.failure);
  return { title: sentence(what), where, mend: `${sentence(mend)}.` };
}

function longWords(issue: z.core.$ZodIssue | undefined) {
  const where = issue?.path.join('.') ?? '';
  return { what: `the ${where} cannot be recorded: ${issue?.message ?? ''}`, where, mend: 'shorten it' };
}
