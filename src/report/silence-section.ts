import { counted, grouped, inHundred } from '../analysis/in-words.ts';
import type { Report } from '../analysis/report.ts';
import { mayStillAnswer } from '../analysis/silence.ts';
import { bucketSilence } from '../analysis/silence-buckets.ts';
import { type Html, html } from './html.ts';
import { tableHtml } from './table-html.ts';

/** What is still out there without an answer, and what to hope of it. */
export function silenceSection({ silence, accepted }: Report): Html | null {
  if (silence.length === 0 || accepted) return null;
  const waiting = silence.filter(mayStillAnswer).length;
  const over = silence.length - waiting;
  const rows = bucketSilence(silence).map(({ name, ids, mayHear, goOn }) => [
    name,
    grouped(ids.length),
    inHundred(mayHear),
    goOn.toFixed(1),
  ]);
  const total = silence.reduce((sum, { mayGoOn }) => sum + mayGoOn, 0);
  const columns = [
    { title: 'silent for' },
    { title: 'applications', right: true },
    { title: 'hear back, of 100 each', right: true },
    { title: 'will go on', right: true },
  ] as const;
  return html`<section aria-labelledby="silence">
<h2 id="silence">Silent applications</h2>
<p>${counted(silence.length, 'application')} without an answer: ${grouped(waiting)} may still answer (at least 10 in 100 for any answer at all)${over > 0 && `, ${grouped(over)} ${over === 1 ? 'is' : 'are'} probably silence`}.</p>
${tableHtml('Silent applications by how long they have been silent', columns, [...rows, ['all', grouped(silence.length), '', total.toFixed(1)]])}
</section>`;
}
