import { endsInHundred, grouped, inHundred, rangeInHundred, STEP_WORDS } from '../analysis/in-words.ts';
import type { Stage } from '../analysis/model.ts';
import type { Report, StageReport } from '../analysis/report.ts';
import { MARK_KINDS, markUnit } from '../picture/marks-layout.ts';
import { stepMarks } from '../picture/step-marks.ts';
import { capital } from './capital.ts';
import { type Html, html } from './html.ts';
import { KIND_WORDS, markSample, marksSvg } from './marks-svg.ts';
import { stripSvg } from './strip-svg.ts';
import { tableHtml } from './table-html.ts';

/** The five steps, drawn and as a table: what was counted, the range of each rate on the typical one, where it fails. */
export function funnelSection(report: Report): Html | null {
  if (report.applications === 0) return null;
  const known = report.stages.some(({ rate }) => rate !== null);
  const unit = markUnit(Math.max(...report.stages.map(({ entered }) => entered)));
  const mark = unit === 1 ? 'each mark is an application' : `each mark is ${unit} applications, rounded up`;
  return html`<section aria-labelledby="funnel">
<h2 id="funnel">Where it stops</h2>
<p class="label">Of each step: its applications (${mark}), of 100 how many go on, on an axis from 0 to 100, and the chance that mending it would raise your offers most.</p>
${report.stages.map((stage) => step(report, stage, { known, unit }))}
${legend(report, known)}
${funnelTable(report, known)}
${answered(report)}
</section>`;
}

function step(report: Report, stage: StageReport, { known, unit }: { known: boolean; unit: number }): Html {
  const isNamed = report.verdict.stage === stage.stage;
  const { entered, advanced, rate, reference } = stage;
  const own = entered > 0 && rate !== null;
  const told = report.verdict.strength === 'fails' ? 'it stops here' : 'the first to suspect';
  return html`<div class="step${isNamed && ' here'}">
<div><h3>${capital(STEP_WORDS[stage.stage].name)}</h3><p class="label">${stage.from} → ${stage.stage}${isNamed && `: ${told}`}</p></div>
<div>${entered === 0 ? html`<p class="label">nobody yet</p>` : marksSvg(stage, known, unit)}
<p class="label">${entered > 0 && (known ? `${grouped(advanced)} of ${grouped(entered)} went on` : `${grouped(entered)} came here`)}</p></div>
<div>${stripSvg(stage, own)}<p class="label">${own && html`yours <b>${endsInHundred(rate)}</b>, `}typical ${endsInHundred(reference)}</p></div>
${known && chance(report, stage.stage)}
</div>`;
}

function chance({ bottleneck }: Report, stage: Stage): Html {
  const probability = bottleneck.find((one) => one.stage === stage)?.probability ?? 0;
  return html`<div class="chance"><b>${inHundred(probability)}</b> <span class="label">in 100</span>
<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="band" width="100" height="4"/><rect class="advanced" width="${Math.round(probability * 100)}" height="4"/></svg></div>`;
}

function legend({ stages }: Report, known: boolean): Html {
  const kinds = MARK_KINDS.filter((kind) => stages.some((stage) => stepMarks(stage, known)[kind] > 0));
  return html`<p class="legend">${kinds.map((kind) => html`<span>${markSample(kind)} ${KIND_WORDS[kind]}</span> `)}<span><svg width="20" height="8" aria-hidden="true"><rect class="band" width="20" height="8"/></svg> typical: the middle 80 of 100 searches</span>
${known && html`<span><svg width="20" height="8" aria-hidden="true"><rect class="advanced" y="2" width="20" height="4"/></svg> yours; the line in it is its middle</span>`}</p>`;
}

const COUNTS = ['came', 'went on', 'may answer', 'silence', 'told no', 'withdrawn', 'yours', 'typical', 'stops here'];

function funnelTable({ stages, bottleneck }: Report, known: boolean): Html {
  const rows = stages.map((stage) => {
    const { entered, advanced, mayAnswer, pending, rejected, withdrawn, rate, reference } = stage;
    const counts = [advanced, mayAnswer, pending - mayAnswer, rejected, withdrawn];
    const probability = bottleneck.find((one) => one.stage === stage.stage)?.probability ?? 0;
    return [
      `${stage.from} → ${stage.stage}`,
      grouped(entered),
      ...counts.map((count) => (known ? grouped(count) : '–')),
      rate === null || entered === 0 ? '–' : endsInHundred(rate),
      endsInHundred(reference),
      known ? inHundred(probability) : '–',
    ];
  });
  const columns = [{ title: 'step' }, ...COUNTS.map((title) => ({ title, right: true as const }))];
  return tableHtml('The five steps as figures; rates and chances in 100', columns, rows);
}

function answered({ answerRate: { entered, answered: count, rate } }: Report): Html | null {
  if (rate === null || entered === 0) return null;
  return html`<p class="small">Answered at all, rejections included: ${grouped(count)} of ${grouped(entered)}, in the end ${rangeInHundred(rate)}.</p>`;
}
