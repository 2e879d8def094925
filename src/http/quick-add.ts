import { z } from '@hono/zod-openapi';
import { failureWords } from '../intake/failure-words.ts';
import { NewApplication } from '../pipeline/model.ts';
import { previewQuickAdd } from '../pipeline/preview-quick-add.ts';
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
    const { application, notUnderstood, failure } = previewQuickAdd(c.req.valid('query').line, deps.today());
    const { company = null, role = null, channel = null, sentOn = null, location = null } = application;
    const { intent = 'sent', workMode = null, postingUrl: url = null } = application;
    const tooLong = NewApplication.safeParse({ company: 'Nobody', ...application }).error?.issues[0];
    const words = failure ? failureWords(failure) : tooLong && longWords(tooLong);
    const refused = words
      ? { title: sentence(words.what), where: words.where, mend: `${sentence(words.mend)}.` }
      : null;
    return c.json({ company, role, channel, sentOn, intent, workMode, location, url, notUnderstood, refused }, 200);
  });
}

function longWords({ path, message }: z.core.$ZodIssue) {
  const where = path.join('.');
  return { what: `the ${where} cannot be recorded: ${message.toLowerCase()}`, where, mend: 'shorten it' };
}
