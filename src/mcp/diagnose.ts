import { z } from 'zod';
import { gather } from '../diagnoses/gather.ts';
import { ok } from '../kernel/result.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { McpDeps } from './mcp-deps.ts';
import { readDays, spokenDay } from './read-days.ts';
import { shortReport } from './short-report.ts';
import { HOW_TO_QUOTE, reportText } from './text/report-text.ts';
import { type Answered, readTool, search } from './tool.ts';
import { sayFailure } from './tool-error.ts';

const input = z.strictObject({
  search,
  asOf: spokenDay.optional().describe('What one would have known on this day; today if left out.'),
  detail: z
    .enum(['short', 'full'])
    .default('short')
    .describe('short: verdict, steps, findings, forecast. full: also everything behind them, by application; large.'),
});

export const diagnose = readTool({
  name: 'diagnose',
  title: 'Where the search fails, and why',
  description:
    'Says at which step a job search fails, how sure that is, what speaks for and against it, what to try next, and the chance of an offer. Call it for every question such as "why do I hear nothing back", "is my resume the problem", "what is my response rate", "how likely is an offer by March". Each rate comes with its interval, its count and the range that is typical; tell none without them, never work rates out yourself from lists, and where the verdict names no step, name none. Tell it plainly: nobody is cheered about a rejection.',
  input,
  run: diagnoseSearch,
});

async function diagnoseSearch({ deps, analyse }: McpDeps, given: z.output<typeof input>): Promise<Answered> {
  const today = deps.today();
  const read = readDays(given, ['asOf'], today);
  if (!read.ok) return read;
  const { asOf, detail } = read.value;
  const gathered = await gather(deps, {
    today,
    reference: (await readSettings(deps)).reference,
    ...(given.search === undefined ? {} : { search: given.search }),
    ...(asOf == null ? {} : { asOf }),
  });
  if (!gathered.ok) return sayFailure(gathered.failure);
  const found = gathered.value.search;
  const report = await analyse(gathered.value.input, { all: detail === 'full' });
  const told = detail === 'full' ? report : shortReport(report);
  return ok({
    data: {
      search: found && { id: found.id, name: found.name, isSample: found.isSample },
      howToQuote: HOW_TO_QUOTE,
      ...told,
    },
    text: reportText(report, found),
  });
}
