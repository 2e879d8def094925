import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ExperimentSummary } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { ExperimentRow } from './experiment-row.tsx';
import styles from './experiments.module.css';
import { leadOf, scaleOf } from './lead-of.ts';

const REGIONS = [
  { state: 'running', title: 'Running', says: 'the bar is the lead; the stops are what would prove it' },
  { state: 'planned', title: 'Planned', says: 'nothing is drawn for these before you start them' },
  { state: 'closed', title: 'Closed, with what they taught', says: '' },
] as const;

/** Every experiment: running, planned, closed. One is the current one, which the keys act on. */
export function ExperimentList({ experiments, today }: { experiments: readonly ExperimentSummary[]; today: Day }) {
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const regions = REGIONS.map((region) => ({
    ...region,
    own: experiments.filter(({ state }) => state === region.state),
  })).filter(({ own }) => own.length > 0);
  const ordered = regions.flatMap(({ own }) => own);
  const current = ordered[Math.min(at, ordered.length - 1)];
  const most = scaleOf(ordered.map(leadOf));
  const move = (by: number) => {
    const next = Math.min(Math.max(at + by, 0), ordered.length - 1);
    setAt(next);
    box.current?.querySelectorAll<HTMLElement>('[data-experiment]')[next]?.focus();
  };
  const few = ordered.length === 0;
  const group = 'Experiments';
  const open = () => current && void navigate({ to: '/experiments/$id', params: { id: current.id } });
  useCommands([
    { id: 'experiments.next', name: 'Next experiment', keys: 'j', group, foot: 'next', isOff: few, run: () => move(1) },
    { id: 'experiments.last', name: 'Previous experiment', keys: 'k', group, isOff: few, run: () => move(-1) },
    { id: 'experiments.open', name: 'Open the experiment', keys: 'Enter', group, foot: 'open', isOff: few, run: open },
  ]);
  return (
    <div ref={box}>
      {regions.map(({ state, title, says, own }) => (
        <section key={state} className={parts.region} aria-labelledby={`region-${state}`}>
          <div className={parts.head}>
            <h2 id={`region-${state}`}>{title}</h2>
            <span className={`${styles.note} ${parts.wide}`}>{says}</span>
          </div>
          <ul>
            {own.map((experiment) => (
              <ExperimentRow
                key={experiment.id}
                experiment={experiment}
                today={today}
                most={most}
                isCurrent={experiment === current}
                onFocus={() => setAt(ordered.indexOf(experiment))}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
