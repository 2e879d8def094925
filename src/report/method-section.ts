import { DEFINITIONS } from '../analysis/definitions.data.ts';
import type { Report } from '../analysis/report.ts';
import { type Html, html } from './html.ts';

/** What every figure means, how it comes about, and where the typical ranges were read. */
export function methodSection({ stages }: Report): Html {
  const figures = DEFINITIONS.map(
    ({
      figure,
      definition,
      method,
    }) => html`<div><dt>${figure}</dt><dd>${definition} <span class="method">Method: ${method}</span></dd></div>
`,
  );
  const sources = stages.map(
    ({ from, stage, reference }) => html`<div><dt>${from} → ${stage}</dt><dd>${reference.source}</dd></div>
`,
  );
  return html`<section aria-labelledby="method">
<h2 id="method">What the figures mean, and how they come about</h2>
<dl class="method-list">${figures}</dl>
<h3>Where the typical ranges come from</h3>
<dl class="method-list">${sources}</dl>
</section>`;
}
