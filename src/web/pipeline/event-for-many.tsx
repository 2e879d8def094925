import { type FormEvent, useState } from 'react';
import type { EventKind } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { parseDay } from '../../kernel/parse-day.ts';
import { Panel } from '../app/panel.tsx';
import { EVENT_WORDS } from '../application/event-words.data.ts';
import parts from '../design/parts.module.css';
import { namedDay } from '../words/days.ts';
import { namesOf } from './change-words.ts';
import styles from './for-many.module.css';
import { useChangeRows } from './rows.ts';

interface EventForManyProps {
  readonly rows: readonly ApplicationRow[];
  readonly today: Day;
  readonly onClose: () => void;
}

const KINDS: readonly EventKind[] = [
  'rejected',
  'responded',
  'assessment',
  'screen',
  'technical',
  'final',
  'interview',
  'offer',
  'acknowledged',
  'followed-up',
  'feedback-asked',
  'feedback-received',
  'withdrawn',
  'submitted',
  'note',
];

/** Records the same thing for all that are selected, as one change. */
export default function EventForMany({ rows, today, onClose }: EventForManyProps) {
  const changes = useChangeRows();
  const [kind, setKind] = useState<EventKind>('rejected');
  const [typed, setTyped] = useState('today');
  const [note, setNote] = useState('');
  const read = typed.trim() === '' ? null : parseDay(typed, today);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (read !== null && !read.ok) return;
    const words = note.trim();
    const on = read === null ? null : read.day;
    void changes.record(
      rows.map(({ id }) => id),
      { kind, on, ...(words === '' ? {} : { note: words }) },
    );
    onClose();
  };
  return (
    <Panel kind="box" title={`What happened to ${namesOf(rows)}`} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <label>
          What
          <select value={kind} onChange={(event) => setKind(event.target.value as EventKind)}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {EVENT_WORDS[one].happened}
              </option>
            ))}
          </select>
        </label>
        <label>
          On
          <input value={typed} maxLength={40} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </label>
        <p className={parts.label} role="status">
          {dayWords(read, today)}
        </p>
        <label>
          Note
          <input value={note} maxLength={2000} autoComplete="off" onChange={(event) => setNote(event.target.value)} />
        </label>
        <div className={parts.acts}>
          <button type="submit" className={parts.primary} disabled={read !== null && !read.ok}>
            Record it for {namesOf(rows)}
          </button>
        </div>
      </form>
    </Panel>
  );
}

function dayWords(read: ReturnType<typeof parseDay> | null, today: Day): string {
  if (read === null) return 'Without a day it counts for the stage, not for how long answers take.';
  if (read.ok) return `${namedDay(read.day, today)}.`;
  return read.because === 'two-days'
    ? `It is ${namedDay(read.days[0], today)} or ${namedDay(read.days[1], today)}: write the month as a word.`
    : 'It is no day. Write “today”, “Monday”, “3 Nov” or 2026-11-03.';
}
