import { counted } from '../analysis/in-words.ts';
import type { Warning } from '../analysis/model.ts';
import type { Report } from '../analysis/report.ts';
import { capital } from './capital.ts';
import { type Html, html } from './html.ts';
import type { Names } from './mask-names.ts';
import type { ReportInput } from './report-input.ts';

/** Below this many, a step's rate is told more by the typical range than by the search itself. */
const FEW = 10;
const WARNINGS_SHOWN = 12;

/** What a reader must not take from this report, and what had to be set aside to make it. */
export function limitsSection(input: ReportInput, names: Names): Html {
  const limits = [...ALWAYS, ...ofThisSearch(input.report)];
  const warnings = warningLines(input, names);
  return html`<section aria-labelledby="limits">
<h2 id="limits">What this report does not know</h2>
<ul>${limits.map(
    (limit) => html`<li>${limit}</li>
`,
  )}</ul>
${
  warnings.length > 0 &&
  html`<h3>What had to be set aside</h3><ul>${warnings.map(
    (line) => html`<li>${line}</li>
`,
  )}</ul>`
}
</section>`;
}

const ALWAYS = [
  'It knows what was written down and nothing else. An answer nobody recorded counts as silence.',
  'It says at which step a search fails, not why one employer said no. It has not read the resume, the letters or the postings.',
  'It compares with ranges of ordinary searches. Published figures contradict each other, so these ranges are wide, and some of them are assumptions, marked so below.',
  'It carries today’s rates and pace forward. Both change, most of all when something is mended.',
];

function ofThisSearch({ stages, applications }: Report): string[] {
  if (applications === 0 || stages.every(({ rate }) => rate === null)) return [];
  const few = stages.filter(({ entered }) => entered < FEW);
  if (few.length === 0) return [];
  const told = few.map(({ from, stage, entered }) => `${from} → ${stage} (${counted(entered, 'application')})`);
  return [
    `Few have come to some steps so far: ${told.join(', ')}. There the range says more about ordinary searches than about this one.`,
  ];
}

function warningLines({ report, applications, withNames }: ReportInput, names: Names): string[] {
  const byId = new Map(applications.map((application) => [application.id, application]));
  const alike = [...Map.groupBy(report.warnings, ({ because }) => because)];
  const where = ({ origin: { file, line, application } }: Warning) => {
    const known = application === undefined ? undefined : byId.get(application);
    if (known) return names.companyOf(known);
    if (application !== undefined || file === undefined) return '';
    // A file is often called after the person.
    const base = withNames ? (file.split(/[\\/]/).at(-1) ?? '') : 'the log';
    return line === undefined ? base : `${base}, line ${line}`;
  };
  const lines = alike.slice(0, WARNINGS_SHOWN).map(([because, all]) => {
    const first = where(all[0] as Warning);
    const more = all.length > 1 ? ` (${all.length} times)` : '';
    return `${capital([first, names.inText(because)].filter(Boolean).join(': '))}${more}.`;
  });
  const rest = alike.length - lines.length;
  return rest > 0 ? [...lines, `And ${counted(rest, 'thing')} more.`] : lines;
}
