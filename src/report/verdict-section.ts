import { counted, dayInWords, grouped } from '../analysis/in-words.ts';
import { type Html, html } from './html.ts';
import type { Names } from './mask-names.ts';
import type { ReportInput } from './report-input.ts';

/** The sentence first, the counts behind it, what to do next, and what all of it was read from. */
export function verdictSection({ report, frame, withNames }: ReportInput, names: Names): Html {
  const { sentence, detail, nextStep } = report.verdict;
  return html`<header>
<p class="label">Breakpoint: a report on a job search</p>
<h1>${sentence}</h1>
${detail !== '' && html`<p class="lead">${detail}</p>`}
${nextStep !== '' && html`<p class="lead"><b>Next:</b> ${nextStep}</p>`}
<dl class="facts">
<div><dt>Read from</dt><dd>${frame.fromFiles && !withNames ? 'a job log' : names.inText(frame.subject)}${frame.isSample && ' (made up)'}</dd></div>
<div><dt>Holds</dt><dd>${counted(report.applications, 'application')}, ${grouped(report.open)} open</dd></div>
<div><dt>As of</dt><dd>${dayInWords(report.asOf, '')}${frame.asOfBecause !== null && ` (${frame.asOfBecause})`}</dd></div>
<div><dt>Ranges</dt><dd>hold the truth 90 times in 100</dd></div>
</dl>
</header>`;
}
