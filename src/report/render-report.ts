import { dayInWords } from '../analysis/in-words.ts';
import { findingsSection } from './findings-section.ts';
import { funnelSection } from './funnel-section.ts';
import { type Html, html } from './html.ts';
import { limitsSection } from './limits-section.ts';
import { maskNames, PLAIN_NAMES } from './mask-names.ts';
import { methodSection } from './method-section.ts';
import { outlookSection } from './outlook-section.ts';
import type { ReportInput } from './report-input.ts';
import { silenceSection } from './silence-section.ts';
import { STYLE } from './style.data.ts';
import { verdictSection } from './verdict-section.ts';

/**
 * One self-contained HTML page about a search, to keep or to hand to a coach: no script, no request to anywhere, light
 * and dark, and it prints. Companies are masked unless names are asked for; notes never stand in it.
 */
export function renderReport(input: ReportInput): string {
  const { report, applications, withNames, frame } = input;
  const names = withNames ? PLAIN_NAMES : maskNames(applications);
  const day = dayInWords(report.asOf, '');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="Breakpoint ${frame.version}">
<title>Job search, ${day}</title>
${STYLE_ELEMENT}
</head>
<body>
<main>
${verdictSection(input, names)}
${funnelSection(report)}
${findingsSection(input, names)}
${outlookSection(report)}
${silenceSection(report)}
${limitsSection(input, names)}
${methodSection(report)}
</main>
<footer>
<p>Made on ${dayInWords(frame.madeOn, '')} by Breakpoint ${frame.version}, on the person’s own machine. ${withNames ? NAMED : MASKED}</p>
</footer>
</body>
</html>
`.html;
}

// Our own text, and the only piece that is not escaped: style sheets know no entities.
const STYLE_ELEMENT: Html = { html: `<style>\n${STYLE}</style>` };

const MASKED =
  'Companies are masked and keep their number through the report; titles of roles are as they were written, so look through them before you hand it on. Notes and contacts are left out.';
const NAMED = 'Companies are named. Notes and contacts are left out.';
