import { counted, dayInWords, endsInHundred, gainPoints, grouped } from '../analysis/in-words.ts';
import type { Finding, Report } from '../analysis/report.ts';
import { type Html, html } from './html.ts';
import type { Names } from './mask-names.ts';
import type { ReportedApplication, ReportInput } from './report-input.ts';
import { tableHtml } from './table-html.ts';

/** Of a long list the first ones are named; the report is no copy of the log. */
const LISTED = 20;

/** What was found, in order of what mending it would gain, with what speaks for and against it; then what else was looked at. */
export function findingsSection({ report, applications }: ReportInput, names: Names): Html | null {
  if (report.applications === 0) return null;
  const byId = new Map(applications.map((application) => [application.id, application]));
  const found = report.findings.filter(({ outcome }) => outcome === 'finding');
  const others = report.findings.filter(({ outcome }) => outcome !== 'finding');
  const by = dayInWords(report.forecast?.by ?? report.asOf, report.asOf);
  return html`<section aria-labelledby="findings">
<h2 id="findings">Findings, by what mending would gain</h2>
${found.length === 0 && html`<p>${nothingFound(report)}</p>`}
${found.map((finding) => findingHtml(finding, { byId, names }))}
${found.some(({ gain }) => gain !== null) && html`<p class="label">Gains are points on the chance of an offer by ${by}, with their range.</p>`}
${others.length > 0 && html`<h3>Also looked at</h3><ul>${others.map(otherHtml)}</ul>`}
</section>`;
}

function nothingFound({ outcomesInDoubt }: Report): string {
  return outcomesInDoubt
    ? 'Nothing can be found before it is known whether answers came.'
    : 'Nothing stands out beyond what chance alone would do.';
}

interface Naming {
  readonly byId: ReadonlyMap<string, ReportedApplication>;
  readonly names: Names;
}

function findingHtml(finding: Finding, naming: Naming): Html {
  const { title, because, nextStep, gain, evidenceFor, evidenceAgainst } = finding;
  return html`<article class="finding">
<h3>${title}${gain !== null && html` <span class="gain">${gainPoints(gain.estimate)} in 100 <span class="label">${endsInHundred(gain)}</span></span>`}</h3>
<p>${because}</p>
${nextStep !== null && html`<p><b>Next:</b> ${nextStep}</p>`}
${reasons('What speaks for it', evidenceFor)}
${reasons('What speaks against it', evidenceAgainst)}
${gain === null && listHtml(finding, naming)}
</article>`;
}

function reasons(title: string, sentences: readonly string[]): Html | null {
  if (sentences.length === 0) return null;
  return html`<div><h4 class="label">${title}</h4>${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}

/** What is to be worked through, in its order. */
function listHtml({ title, applications }: Finding, { byId, names }: Naming): Html | null {
  if (applications.length === 0) return null;
  const rows = applications.slice(0, LISTED).map((id) => {
    const application = byId.get(id) ?? { id, company: null, role: null, sentOn: null };
    return [names.companyOf(application), names.roleOf(application), application.sentOn ?? 'day unknown'];
  });
  const rest = applications.length - rows.length;
  const columns = [{ title: 'company' }, { title: 'role' }, { title: 'sent' }];
  return html`${tableHtml(`${title}: ${counted(applications.length, 'application')}`, columns, rows)}
${rest > 0 && html`<p class="label">and ${grouped(rest)} more</p>`}`;
}

const OUTCOMES = {
  finding: 'a finding',
  clear: 'nothing to mend',
  'too-little-data': 'too early to tell',
  'not-applicable': 'cannot be told here',
} as const;

function otherHtml({ title, outcome, because }: Finding): Html {
  const told = OUTCOMES[outcome];
  // Some sentences begin with it themselves.
  const said = because.toLowerCase().startsWith(told) ? because : `${told}. ${because}`;
  return html`<li><b>${title}</b>: ${said.charAt(0).toLowerCase()}${said.slice(1)}</li>
`;
}
