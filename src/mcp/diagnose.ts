import { z } from 'zod';
import { ok } from '../kernel/result.ts';
import type { McpDeps } from './mcp-deps.ts';
import { readReport, reportInput } from './read-report.ts';
import { shortReport } from './short-report.ts';
import { HOW_TO_QUOTE, reportText } from './text/report-text.ts';
import { type Answered, readTool } from './tool.ts';

const input = z.strictObject({
  ...reportInput,
  detail: z
    .enum(['short', 'full'])
    .default('short')
    .describe('short: verdict, steps, findings, forecast. full: also everything behind them, by application; large.'),
});

/** `diagnose`: where a search fails, how sure that is, and what to try next. */
export const diagnose = readTool({
  name: 'diagnose',
  title: 'Where the search fails, and why',
  description:
    'Says at which step a job search fails, how sure that is, what speaks for and against it, what to try next, and the chance of an offer. Call it for every question such as "why do I hear nothing back", "is my resume the problem", "what is my response rate", "how likely is an offer by March". Each rate comes with its interval, its count and the range that is typical; tell none without them, never work rates out yourself from lists, and where the verdict names no step, name none. Tell it plainly: nobody is cheered about a rejection.',
  input,
  run: diagnoseSearch,
});

async function diagnoseSearch(deps: McpDeps, { detail, ...asked }: z.output<typeof input>): Promise<Answered> {
  const read = await readReport(deps, asked, { all: detail === 'full' });
  if (!read.ok) return read;
  const { search, report } = read.value;
  const told = detail === 'full' ? report : shortReport(report);
  const about = search && { id: search.id, name: search.name, isSample: search.isSample };
  return ok({ data: { search: about, howToQuote: HOW_TO_QUOTE, ...told }, text: reportText(report, search) });
}
