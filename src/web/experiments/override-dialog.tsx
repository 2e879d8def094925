import { type FormEvent, useState } from 'react';
import type { DrawView, ExperimentView, Problem } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { useReportChange } from '../settings/use-report-change.ts';
import { FaultText } from '../start/fault-text.tsx';
import styles from './experiments.module.css';
import { focusFirst } from './focus-first.ts';

interface OverrideDialogProps {
  readonly experiment: ExperimentView;
  readonly draw: DrawView;
  readonly onClose: () => void;
}

/** Says that the other arm was sent, and why. It goes on counting for the arm that was drawn. */
export function OverrideDialog({ experiment, draw, onClose }: OverrideDialogProps) {
  const [because, setBecause] = useState(draw.because ?? '');
  const [refused, setRefused] = useState<Problem | null>(null);
  const { tell } = useReportChange();
  const used = draw.arm === 'a' ? 'b' : 'a';
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    try {
      tell(await call('PATCH /draws/:id', { params: { id: draw.id }, body: { used, because: because.trim() } }));
      onClose();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(error.problem);
    }
  };
  return (
    <Panel kind="box" title={`${draw.company ?? 'It'} was sent ${used.toUpperCase()}`} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void keep(event)}>
        <p className={parts.explain}>
          {draw.arm.toUpperCase()} ({experiment.arms[draw.arm].label}) was drawn, and it goes on counting for{' '}
          {draw.arm.toUpperCase()}. That costs the experiment power, and keeps it honest.
        </p>
        <label>
          Why
          <input
            value={because}
            required
            maxLength={500}
            ref={focusFirst}
            placeholder="They asked for two pages"
            onChange={(event) => setBecause(event.target.value)}
          />
        </label>
        {refused !== null && <FaultText problem={refused} />}
        <div className={parts.acts}>
          <button type="submit" className={parts.primary} disabled={because.trim() === ''}>
            Note what was sent
          </button>
        </div>
      </form>
    </Panel>
  );
}
