import { endsInHundred } from '../analysis/in-words.ts';
import type { StageReport } from '../analysis/report.ts';
import { stripDensity } from '../picture/strip-density.ts';
import { type Html, html, px } from './html.ts';

/**
 * A rate on the one axis from 0 to 100, as on the page: the band is typical, the strip that fades is what the person's
 * own rate may be, the mark in it its middle. `own` is left out where nobody entered the step.
 */
export function stripSvg({ stage, reference, rate, quantiles }: StageReport, own: boolean): Html {
  const typical = `typical ${endsInHundred(reference)} in 100`;
  const words = own && rate !== null ? `yours ${endsInHundred(rate)}, ${typical}` : typical;
  const [from, to] = [px(reference.low * 100), px(reference.high * 100)];
  return html`<svg class="strip" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label="${words}">
<rect class="band" x="${from}" y="0" width="${px(to - from)}" height="20"/>
<path class="edge" d="M${from} 0V20M${to} 0V20M0 0V20${[25, 50, 75, 100].map((at) => `M${at} 16V20`)}"/>
<path class="rule" d="M0 19.5H100"/>
${own && quantiles !== null && fade(stage, quantiles)}
${own && rate !== null && html`<path class="tick" d="M${px(rate.estimate * 100)} 1V19"/>`}
</svg>`;
}

function fade(id: string, quantiles: NonNullable<StageReport['quantiles']>): Html | null {
  const stops = stripDensity(quantiles);
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return null;
  const width = last.rate - first.rate;
  const drawn = stops.map(({ rate, density }) => {
    const offset = ((rate - first.rate) / width).toFixed(4);
    return html`<stop class="own" offset="${offset}" stop-opacity="${(density * 0.92).toFixed(3)}"/>`;
  });
  return html`<linearGradient id="fade-${id}">${drawn}</linearGradient>
<rect x="${px(first.rate * 100)}" y="5" width="${px(width * 100)}" height="10" fill="url(#fade-${id})"/>`;
}
