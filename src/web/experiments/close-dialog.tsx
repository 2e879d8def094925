import { type FormEvent, useState } from 'react';
import type { ArmName, ExperimentView, Problem } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { useReportChange } from '../settings/use-report-change.ts';
import { FaultText } from '../start/fault-text.tsx';
import styles from './experiments.module.css';

/** Ends an experiment: which of the two you go on with, and what it taught you, in your words. */
export function CloseDialog({ experiment, onClose }: { experiment: ExperimentView; onClose: () => void }) {
  const { id, arms, verdictName, sentence, ahead } = experiment;
  const [decision, setDecision] = useState<ArmName | 'none'>(ahead ?? 'none');
  const [learning, setLearning] = useState('');
  const [refused, setRefused] = useState<Problem | null>(null);
  const { tell } = useReportChange();
  const choices = [
    { value: 'a', name: `A: ${arms.a.label}` },
    { value: 'b', name: `B: ${arms.b.label}` },
    { value: 'none', name: 'Neither: leave it open' },
  ] as const;
  const stop = async (event: FormEvent) => {
    event.preventDefault();
    const body = { decision, ...(learning.trim() === '' ? {} : { learning: learning.trim() }) };
    try {
      tell(await call('POST /experiments/:id/close', { params: { id }, body }));
      onClose();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(error.problem);
    }
  };
  return (
    <Panel kind="box" title="Stop here and decide" onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void stop(event)}>
        <p className={parts.explain}>
          {sentence}
          {verdictName !== 'proven' && ' What you choose now is a decision without proof, and is kept as one.'}
        </p>
        <fieldset>
          <legend className={parts.label}>What you go on with</legend>
          {choices.map(({ value, name }) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name="decision"
                value={value}
                checked={decision === value}
                onChange={() => setDecision(value)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <label>
          What it taught you, in your words
          <textarea rows={3} maxLength={2000} value={learning} onChange={(event) => setLearning(event.target.value)} />
        </label>
        {refused !== null && <FaultText problem={refused} />}
        <div className={parts.acts}>
          <button type="submit" className={parts.primary}>
            Stop the experiment
          </button>
          <button type="button" className={parts.quiet} onClick={onClose}>
            Let it run
          </button>
        </div>
      </form>
    </Panel>
  );
}
