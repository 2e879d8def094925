import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { STAGES, type Stage } from '../../analysis/model.ts';
import type { Report } from '../../analysis/report.ts';
import type { Settings } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { referenceQuery, settingsQuery } from '../api/queries.ts';
import { useChanges } from '../app/changes.tsx';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import { stepName } from './stage-words.ts';
import styles from './typical-panel.module.css';
import { changedRanges, rangeFault, rangesInUse, type TypedRange } from './typical-ranges.ts';

/** The ranges a verdict is relative to: where each comes from, and the person's own in their place. */
export default function TypicalPanel({ report, onClose }: { report: Report; onClose: () => void }) {
  const { data: settings } = useQuery(settingsQuery);
  return (
    <Panel kind="drawer" title="What is typical" onClose={onClose}>
      <p className={`${parts.small} ${parts.soft}`}>
        Where the middle 80 of 100 searches lie, mixed by the ways you apply. Published figures contradict each other,
        so the ranges are wide. A verdict is relative to them: put your own in their place, and see how far it moves.
      </p>
      {settings !== undefined && <Ranges report={report} replaced={settings.reference ?? []} onDone={onClose} />}
    </Panel>
  );
}

interface RangesProps {
  readonly report: Report;
  readonly replaced: NonNullable<Settings['reference']>;
  readonly onDone: () => void;
}

function Ranges({ report, replaced, onDone }: RangesProps) {
  const { report: tell } = useChanges();
  const before = rangesInUse(report);
  const [typed, setTyped] = useState(before);
  const save = useMutation({
    mutationFn: (ranges: Settings['reference']) => call('PUT /reference', { body: { ranges } }),
    onSuccess: (_, ranges) => {
      const what = ranges === null ? 'The built-in ranges hold again.' : 'Your own typical ranges hold.';
      const former = replaced.length === 0 ? null : replaced;
      tell({
        what,
        undo: () => call('PUT /reference', { body: { ranges: former } }).then(() => 'Taken back: the ranges.'),
      });
      onDone();
    },
  });
  const isFaulty = STAGES.some((stage) => rangeFault(typed[stage]) !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isFaulty) save.mutate(changedRanges(before, typed, replaced));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <ul className={styles.ranges}>
        {STAGES.map((stage) => (
          <Range
            key={stage}
            stage={stage}
            typed={typed[stage]}
            isOwn={replaced.some((one) => one.stage === stage)}
            onType={(range) => setTyped({ ...typed, [stage]: range })}
          />
        ))}
      </ul>
      {save.error instanceof Refusal && <FaultText problem={save.error.problem} />}
      <div className={`${parts.acts} ${styles.acts}`}>
        <button type="submit" className={parts.primary} disabled={isFaulty || save.isPending}>
          Use these ranges
        </button>
        {replaced.length > 0 && (
          <button type="button" className={parts.button} disabled={save.isPending} onClick={() => save.mutate(null)}>
            Back to the built-in ones
          </button>
        )}
      </div>
    </form>
  );
}

interface RangeProps {
  readonly stage: Stage;
  readonly typed: TypedRange;
  readonly isOwn: boolean;
  readonly onType: (range: TypedRange) => void;
}

function Range({ stage, typed, isOwn, onType }: RangeProps) {
  const { data } = useQuery(referenceQuery);
  const sources = data?.items.filter((row) => row.stage === stage) ?? [];
  const fault = rangeFault(typed);
  const field = (end: 'low' | 'high', name: string) => (
    <input
      inputMode="numeric"
      maxLength={2}
      value={typed[end]}
      aria-label={`${stepName(stage)}, ${name} end, in 100`}
      aria-invalid={fault !== null}
      onChange={(event) => onType({ ...typed, [end]: event.target.value })}
    />
  );
  return (
    <li>
      <div className={styles.range}>
        <h3>{stepName(stage)}</h3>
        <span>
          {field('low', 'low')} to {field('high', 'high')} <span className={parts.unit}>in 100</span>
        </span>
      </div>
      {fault !== null && <p className={styles.fault}>{fault}</p>}
      <p className={styles.source}>
        {isOwn && 'Your own. Built in: '}
        {sources.map(({ text }) => text).join(' ')}
      </p>
    </li>
  );
}
