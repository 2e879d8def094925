import { counted } from '../../analysis/in-words.ts';
import {
  differenceSentence,
  evidenceSentence,
  METRIC_WORDS,
  OUTCOME_WORDS,
  proofSentence,
  rateWords,
  usualTestSentence,
  VARIES_WORDS,
  VERDICT_WORDS,
} from '../../experiments/experiment-words.ts';
import { ArmName } from '../../experiments/model.ts';
import { type DrawView, type ExperimentView, toArm } from '../../experiments/view.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { leadGauge } from './lead-gauge.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** Draws and lines of the log that are shown unless all are asked for. */
const SHOWN = 8;

/** One experiment as text: the sentence first, then the evidence, both arms, what holds it together, what to do now. */
export function printExperiment(view: ExperimentView, terminal: Terminal, { all = false } = {}): string {
  const say = (text: string, indent = '') => wrap(printable(text), terminal.columns, indent);
  const { paint } = terminal;
  const sections = [
    [paint('strong', say(view.question)), say(`${VERDICT_WORDS[view.verdictName]}. ${view.sentence}`)],
    [paint('quiet', say(frameWords(view)))],
    [armTable(view, terminal), say(differenceSentence(view) ?? '')],
    evidenceLines(view, terminal),
    [paint('quiet', 'What holds it together'), ...view.guardrails.map((one) => say(guardrailWords(one), '  '))],
    [
      view.learning === null ? '' : say(`What you learnt: ${view.learning}`, '                 '),
      paint('strong', say(`What now: ${view.whatNow}`, '          ')),
    ],
    drawLines(view.draws, terminal, all),
    logLines(view, terminal, all),
  ];
  return `${sections
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((section) => section !== '')
    .join('\n\n')}\n`;
}

function frameWords(view: ExperimentView): string {
  const { id, varies, metric, mode, stateSentence } = view;
  const how = mode === 'earn' ? 'drawn for most answers, not for proof' : 'drawn by a fair coin';
  return `${id}: varies ${VARIES_WORDS[varies]}, counts ${METRIC_WORDS[metric]}, ${how}. ${stateSentence}`;
}

function armTable({ judgement, arms }: ExperimentView, { columns, paint }: Terminal): string {
  const rows = ArmName.options.map((arm) => {
    const letter = toArm(arm);
    const report = judgement?.arms.find((one) => one.arm === letter);
    const counts = [report?.entered, report?.advanced, report?.pending].map((count) => String(count ?? 0));
    return [letter, arms[arm].label, ...counts, rateWords(report?.rate ?? null)];
  });
  return table(
    [
      { title: '' },
      { title: 'Arm', yields: true },
      { title: 'Sent', align: 'right' },
      { title: 'Got there', align: 'right' },
      { title: 'Not answered', align: 'right' },
      { title: 'Rate, in 100' },
    ],
    rows,
    { width: columns, title: (line) => paint('quiet', line) },
  );
}

function evidenceLines(view: ExperimentView, { columns, paint }: Terminal): string[] {
  const sentence = evidenceSentence(view);
  const evidence = view.judgement?.evidence;
  if (sentence === null || !evidence) return [];
  const usual = usualTestSentence(view);
  return [
    paint('quiet', 'The evidence, from proof of A to proof of B'),
    paint('accent', leadGauge({ value: evidence.value, threshold: view.judgement?.nextLine ?? evidence.threshold })),
    wrap(sentence, columns),
    usual === null ? '' : wrap(usual, columns),
    wrap(proofSentence(view) ?? '', columns),
  ];
}

function guardrailWords({ holds, sentence }: ExperimentView['guardrails'][number]): string {
  return `${holds ? '✓' : '✗'} ${sentence}`;
}

function drawLines(draws: readonly DrawView[], { columns, paint }: Terminal, all: boolean): string[] {
  if (draws.length === 0) return [];
  const shown = all ? draws : draws.slice(-SHOWN);
  const rows = shown.map((draw) => [
    draw.drawnOn,
    draw.used === null || draw.used === draw.arm ? toArm(draw.arm) : `${toArm(draw.arm)}, sent ${toArm(draw.used)}`,
    [draw.company, draw.role].filter(Boolean).join(', '),
    OUTCOME_WORDS[draw.outcome],
    draw.applicationId,
  ]);
  const width = { width: columns, title: (line: string) => paint('quiet', line) };
  const left = draws.length - shown.length;
  return [
    table(
      [
        { title: 'Drawn' },
        { title: 'Arm' },
        { title: 'Application', yields: true },
        { title: 'So far' },
        { title: 'Id' },
      ],
      rows,
      width,
    ),
    left === 0 ? '' : `… and ${counted(left, 'earlier draw')}: --all shows them.`,
  ];
}

function logLines({ log }: ExperimentView, { columns, paint }: Terminal, all: boolean): string[] {
  const told = log.filter(({ kind }) => all || kind !== 'drawn');
  if (told.length === 0) return [];
  const lines = (all ? told : told.slice(-SHOWN)).map(({ on, text }) =>
    wrap(printable(`${on}: ${text}`), columns, ' '.repeat(12)),
  );
  return [paint('quiet', 'What happened'), ...lines];
}
