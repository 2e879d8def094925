import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ApplicationDetail, Batch, Problem } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';
import styles from './application.module.css';
import { EventForm } from './event-form.tsx';
import { type EventValues, valuesOf } from './event-values.ts';
import { EVENT_WORDS } from './event-words.data.ts';
import { batchWords, originWords } from './origin-words.ts';
import { before, takenBack } from './superseded.ts';
import { type TimelineEntry, type TimelineLine, timelineLines } from './timeline-lines.ts';
import type { ApplicationChanges } from './use-change-application.ts';

interface TimelineProps {
  readonly detail: ApplicationDetail;
  readonly batches: readonly Batch[];
  readonly today: Day;
  readonly changes: ApplicationChanges;
}

interface Correcting {
  readonly entry: TimelineEntry;
  readonly values: EventValues;
  readonly problem: Problem | null;
}

/** What happened, newest first, each with its day, what is to be known of it, and where it was read. */
export function Timeline({ detail, batches, today, changes }: TimelineProps) {
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const [isAll, setAll] = useState(false);
  const gone = takenBack(detail);
  const lines = timelineLines(detail.timeline, today);
  const open = (entry: TimelineEntry) =>
    setCorrecting({ entry, values: valuesOf(entry, EVENT_WORDS[entry.kind].happened), problem: null });
  const save = async (entry: TimelineEntry, values: EventValues, to: Parameters<typeof changes.correct>[1]) => {
    setCorrecting(null);
    const problem = await changes.correct(entry, to);
    // What was refused is on the screen again as it was typed, with the reason.
    if (problem !== null) setCorrecting({ entry, values, problem });
  };
  const corrected = detail.superseded.length;
  return (
    <>
      {lines.length === 0 && <p className={styles.none}>Nothing is recorded yet, not even that it was sent.</p>}
      <ol className={styles.timeline}>
        {lines.map((line) =>
          line.isMain && correcting?.entry.id === line.entry.id ? (
            <li key={line.key} className={styles.formLine}>
              <EventForm
                startWith={correcting.values}
                problem={correcting.problem}
                today={today}
                verb="Correct"
                onSave={(event, values) => void save(line.entry, values, event)}
                onRetract={() => void save(line.entry, correcting.values, { retracted: true })}
                onLeave={() => setCorrecting(null)}
              />
            </li>
          ) : (
            <Line key={line.key} line={line} batches={batches} today={today} onCorrect={() => open(line.entry)}>
              {isAll && line.isMain && <Was entry={line.entry} detail={detail} today={today} />}
            </Line>
          ),
        )}
        {isAll &&
          gone.map(({ retraction, was }) => (
            <Gone
              key={retraction.id}
              was={was}
              today={today}
              onBack={() => void changes.correct(retraction, { note: was.note })}
            />
          ))}
      </ol>
      {corrected > 0 && (
        <button type="button" className={parts.more} aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll
            ? 'Hide what it was before'
            : `${counted(detail.superseded.length - gone.length, 'entry', 'entries')} corrected or taken back: show`}
        </button>
      )}
    </>
  );
}

interface LineProps {
  readonly line: TimelineLine;
  readonly batches: readonly Batch[];
  readonly today: Day;
  readonly onCorrect: () => void;
  readonly children: React.ReactNode;
}

function Line({ line, batches, today, onCorrect, children }: LineProps) {
  const { entry, day, words, asides, mark, isMain } = line;
  return (
    <li>
      <span className={`${styles.day} ${entry.inferred && isMain ? styles.inferred : ''}`}>
        {day === null ? 'no day' : shortDay(day, today)}
      </span>
      <span className={`${styles.mark} ${styles[mark]}`} />
      <div>
        {words} {asides.length > 0 && <span className={styles.aside}>{asides.join(', ')}</span>}
        {isMain && entry.note !== null && <p className={styles.said}>{entry.note}</p>}
        {isMain && <Origin entry={entry} batches={batches} today={today} onCorrect={onCorrect} />}
        {children}
      </div>
    </li>
  );
}

function Origin({ entry, batches, today, onCorrect }: Omit<LineProps, 'line' | 'children'> & { entry: TimelineEntry }) {
  const { origin, kind } = entry;
  const batch = origin.kind === 'hand' ? null : batchWords(origin.batch, batches, today);
  return (
    <span className={styles.origin}>
      {originWords(origin)}
      {batch !== null && (
        <>
          ,{' '}
          <Link to="/batches" className={parts.door}>
            {batch}
          </Link>
        </>
      )}
      <button
        type="button"
        className={styles.correct}
        aria-label={`Correct: ${EVENT_WORDS[kind].happened}`}
        onClick={onCorrect}
      >
        correct
      </button>
    </span>
  );
}

/** What an entry said before it was corrected, the latest first. */
function Was({ entry, detail, today }: { entry: TimelineEntry; detail: ApplicationDetail; today: Day }) {
  return before(detail, entry).map((one) => (
    <span key={one.id} className={styles.origin}>
      was: {EVENT_WORDS[one.kind].happened}, {one.on === null ? 'no day' : shortDay(one.on, today)},{' '}
      {originWords(one.origin)}
    </span>
  ));
}

function Gone({ was, today, onBack }: { was: TimelineEntry; today: Day; onBack: () => void }) {
  return (
    <li className={styles.gone}>
      <span className={styles.day}>{was.on === null ? 'no day' : shortDay(was.on, today)}</span>
      <span className={`${styles.mark} ${styles.receipt}`} />
      <div>
        <s>{EVENT_WORDS[was.kind].happened}</s> <span className={styles.aside}>taken back, it never happened</span>
        <span className={styles.origin}>
          {originWords(was.origin)}
          <button type="button" className={styles.correct} onClick={onBack}>
            it did happen
          </button>
        </span>
      </div>
    </li>
  );
}
