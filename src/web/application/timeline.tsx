import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ApplicationDetail, Batch, Problem } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import styles from './application.module.css';
import { EventForm } from './event-form.tsx';
import { type EventValues, valuesOf } from './event-values.ts';
import { EVENT_WORDS } from './event-words.data.ts';
import { batchWords, firstOfBatch } from './origin-words.ts';
import { OtherStories } from './other-stories.tsx';
import { countCorrected, takenBack } from './superseded.ts';
import { Gone, Line, Was } from './timeline-line.tsx';
import { type TimelineEntry, type TimelineLine, timelineLines } from './timeline-lines.ts';
import { otherStories } from './told-differently.ts';
import type { ApplicationChanges } from './use-change-application.ts';

interface TimelineProps {
  readonly detail: ApplicationDetail;
  readonly batches: readonly Pick<Batch, 'id' | 'at'>[];
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
  const named = firstOfBatch(detail.timeline);
  const batchOf = ({ entry }: TimelineLine) => {
    const batch = named.get(entry.id);
    return batch === undefined ? null : { id: batch, words: batchWords(batch, batches, today) ?? '' };
  };
  const corrected = countCorrected(detail);
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
            <Line key={line.key} line={line} batch={batchOf(line)} today={today} onCorrect={() => open(line.entry)}>
              {line.isMain && (
                <OtherStories
                  stories={otherStories(detail, line.entry, today)}
                  onChoose={({ corrects, to }) => void save(corrects, valuesOf(corrects, ''), to)}
                />
              )}
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
            : `${counted(corrected, 'entry', 'entries')} corrected or taken back: show`}
        </button>
      )}
    </>
  );
}
