import { dayInWords, endsInHundred, inHundred } from '../analysis/in-words.ts';
import { forecastSentences, streakSentence } from '../analysis/outlook-words.ts';
import type { Forecast, Report } from '../analysis/report.ts';
import { dotsSvg } from './dots-svg.ts';
import { type Html, html } from './html.ts';
import { tableHtml } from './table-html.ts';

/** When an offer may come, drawn as fifty equally likely days; and the quiet stretch, in proportion. */
export function outlookSection(report: Report): Html | null {
  const { forecast, accepted, applications } = report;
  // Somebody who took an offer is not waiting for the next one.
  if (applications === 0 || accepted) return null;
  const streak = streakSentence(report);
  return html`<section aria-labelledby="outlook">
<h2 id="outlook">An offer, by when</h2>
${forecastSentences(report).map((sentence) => html`<p>${sentence}</p>`)}
${forecast !== null && drawn(forecast, report)}
${streak !== null && html`<h3>The quiet stretch, in proportion</h3><p>${streak}</p>`}
${report.change !== null && html`<p>${report.change.sentence}</p>`}
</section>`;
}

function drawn(forecast: Forecast, { asOf }: Report): Html {
  const every = Math.max(1, Math.ceil(forecast.points.length / 6));
  const last = forecast.points.length - 1;
  const shown = forecast.points.filter((_, at) => (last - at) % every === 0);
  const rows = shown.map((point) => [dayInWords(point.on, asOf), inHundred(point.probability), endsInHundred(point)]);
  const columns = [
    { title: 'an offer by' },
    { title: 'in 100', right: true },
    { title: 'range', right: true },
  ] as const;
  return html`<p class="label">Each dot is 1 of 50 equally likely days of a first offer.</p>
${dotsSvg(forecast, asOf)}
${tableHtml('The chance of an offer by each day, in 100', columns, rows)}`;
}
