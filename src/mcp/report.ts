import { z } from 'zod';
import { ok } from '../kernel/result.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { renderReport } from '../report/render-report.ts';
import type { McpDeps } from './mcp-deps.ts';
import { readReport, reportInput } from './read-report.ts';
import { type Answered, readTool } from './tool.ts';
import { sayFailure } from './tool-error.ts';

const input = z.strictObject({
  ...reportInput,
  names: z.boolean().default(false).describe('Companies by their names; masked if left out.'),
});

/** `report`: the diagnosis as one page to keep or to hand to a coach. */
export const report = readTool({
  name: 'report',
  title: 'A page to keep or to hand to a coach',
  description:
    'Makes one self-contained HTML page of the diagnosis, companies masked unless names are asked for. Call it where the person wants something to keep, to print or to hand on; to answer a question call diagnose.',
  input,
  run: render,
});

async function render(given: McpDeps, { names, ...asked }: z.output<typeof input>): Promise<Answered> {
  const { deps, version } = given;
  const read = await readReport(given, asked, { all: true });
  if (!read.ok) return read;
  const { search, report: diagnosed } = read.value;
  const all = await listApplications(deps, search ? { search: search.id } : {});
  if (!all.ok) return sayFailure(all.failure);
  const page = renderReport({
    report: diagnosed,
    applications: all.value.items.toReversed(),
    withNames: names,
    frame: {
      subject: search?.name ?? 'Nothing is recorded yet',
      asOfBecause: diagnosed.asOf === deps.today() ? null : 'as you asked',
      madeOn: deps.today(),
      version,
      isSample: search?.isSample ?? false,
    },
  });
  const text = `The page is attached: "${diagnosed.verdict.sentence}", as of ${diagnosed.asOf}, companies ${names ? 'named' : 'masked'}. Save it as an HTML file.`;
  const document = { uri: 'breakpoint://report', mimeType: 'text/html', text: page };
  return ok({ data: { asOf: diagnosed.asOf, names, letters: page.length }, text, document });
}
