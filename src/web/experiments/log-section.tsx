import { type FormEvent, useRef, useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ExperimentView, LogLine } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call } from '../api/call.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { useReportChange } from '../settings/use-report-change.ts';
import { shortDay } from '../words/days.ts';
import styles from './arms.module.css';

/** What is done to it by the person or proven; the rest is what happened along the way. */
const OWN: ReadonlySet<LogLine['kind']> = new Set(['started', 'proven', 'closed']);
const FEW = 12;

/** Everything that was done to the experiment, the latest first, and room for a note; what was sent otherwise is folded. */
export function LogSection({ experiment, today }: { experiment: ExperimentView; today: Day }) {
  const [isWhole, setWhole] = useState(false);
  const told = experiment.log.filter(({ kind }) => kind !== 'drawn').toReversed();
  const log = told.filter(({ kind }) => kind !== 'overridden');
  const overrides = told.filter(({ kind }) => kind === 'overridden');
  const shown = isWhole ? log : log.slice(0, FEW);
  return (
    <section aria-labelledby="log">
      <div className={parts.head}>
        <h2 id="log">Log and notes</h2>
      </div>
      <Note id={experiment.id} />
      <Lines lines={shown} today={today} />
      {log.length > FEW && !isWhole && (
        <button type="button" className={parts.more} onClick={() => setWhole(true)}>
          {counted(log.length - FEW, 'earlier line')}
        </button>
      )}
      {overrides.length > 0 && (
        <details className={styles.folded}>
          <summary>{counted(overrides.length, 'time')} sent other than drawn</summary>
          <Lines lines={overrides} today={today} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, today }: { lines: readonly LogLine[]; today: Day }) {
  return (
    <ol className={styles.log}>
      {lines.map(({ id, on, kind, text }) => (
        <li key={id} data-own={OWN.has(kind) || undefined}>
          <time dateTime={on}>{shortDay(on, today)}</time>
          <i aria-hidden="true" />
          <span className={kind === 'note' ? parts.soft : undefined}>{text}</span>
        </li>
      ))}
    </ol>
  );
}

function Note({ id }: { id: string }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { attempt } = useReportChange();
  useCommands([
    {
      id: 'experiment.note',
      name: 'Note something on it',
      keys: 'o',
      group: 'This experiment',
      foot: 'note',
      run: () => field.current?.focus(),
    },
  ]);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    attempt(call('POST /experiments/:id/notes', { params: { id }, body: { text: text.trim() } }));
    setText('');
  };
  return (
    <form className={styles.noting} onSubmit={keep}>
      <input
        ref={field}
        value={text}
        maxLength={2000}
        aria-label="A note on this experiment"
        aria-keyshortcuts="o"
        placeholder="A note, such as: the second page got shorter"
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={parts.button} disabled={text.trim() === ''}>
        Note it
      </button>
    </form>
  );
}
