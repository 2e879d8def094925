import { Link } from '@tanstack/react-router';
import { counted, grouped } from '../../analysis/in-words.ts';
import type { ExperimentSummary } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import { METRIC_WORDS, VERDICT_WORDS } from './experiment-words.ts';
import styles from './experiments.module.css';
import { Gauge } from './gauge.tsx';
import { leadOf } from './lead-of.ts';

interface ExperimentRowProps {
  readonly experiment: ExperimentSummary;
  readonly today: Day;
  /** The largest lead on the scale of the page. */
  readonly most: number;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

/** One experiment of the list: its question, where the evidence stands, and what to do now. */
export function ExperimentRow({ experiment, today, most, isCurrent, onFocus }: ExperimentRowProps) {
  const { id, question, state, sentence, whatNow, verdictName, learning } = experiment;
  return (
    <li
      data-experiment
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={question}
      className={styles.row}
      onFocus={onFocus}
    >
      <div>
        <h3>
          <Link to="/experiments/$id" params={{ id }}>
            {question}
          </Link>
        </h3>
        <p className={styles.arms}>
          <Arms experiment={experiment} />
          <Drawn experiment={experiment} today={today} />
        </p>
      </div>
      <div>{state === 'planned' ? null : <Gauge {...leadOf(experiment)} most={most} />}</div>
      <div className={styles.verdict}>
        <p className={parts.strong}>{VERDICT_WORDS[verdictName]}</p>
        <p>{state === 'closed' ? (learning ?? sentence) : `${sentence} ${whatNow}`}</p>
      </div>
    </li>
  );
}

function Arms({ experiment: { arms } }: { experiment: ExperimentSummary }) {
  return (
    <>
      <b>A</b> {arms.a.label.replace(/\.$/, '')}. <b>B</b> {arms.b.label.replace(/\.$/, '')}.{' '}
    </>
  );
}

function Drawn({ experiment, today }: { experiment: ExperimentSummary; today: Day }) {
  const { id, state, horizon, startedOn, closedOn, drawn, metric, varies } = experiment;
  const what = varies === 'preparation' ? 'round' : 'application';
  if (state === 'planned') return `${counted(horizon, what)} planned. Counts: ${METRIC_WORDS[metric].toLowerCase()}.`;
  const since = startedOn === null ? '' : ` since ${shortDay(startedOn, today)}`;
  return (
    <>
      <Link to="/experiments/$id" params={{ id }} className={parts.door}>
        {grouped(drawn.a + drawn.b)}
      </Link>{' '}
      of {counted(horizon, what)} drawn{since}
      {closedOn === null ? '' : `, closed ${shortDay(closedOn, today)}`}.
    </>
  );
}
