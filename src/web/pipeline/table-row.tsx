import { memo } from 'react';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import styles from './pipeline.module.css';
import { CHANNEL_SHORT, chanceWords, drawnTitle, sentWords, stageWords, waitWords } from './row-words.ts';
import type { Chances, Group } from './standing-group.ts';
import { Unnamed } from './unnamed.tsx';

interface TableRowProps {
  readonly row: ApplicationRow;
  readonly group: Group;
  readonly chances: Chances;
  readonly excerpt: ApplicationRow['excerpt'];
  readonly today: Day;
  /** From the top of the list, in pixels. */
  readonly top: number;
  /** Its place among the lines of the table, from 1. */
  readonly place: number;
  readonly isCurrent: boolean;
  readonly isReached: boolean;
  readonly isSelected: boolean;
  /** On the screen, and not kept yet. */
  readonly isUnkept: boolean;
}

/** One application in the table; what is done to it is heard by the table. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, group, chances, excerpt, today, top, place, isCurrent, isReached, isSelected, isUnkept } = props;
  const { id, company, role, channel, variant, drawn } = row;
  const name = company ?? role ?? 'an application without a name';
  return (
    <tr
      id={`row-${id}`}
      data-id={id}
      className={`${styles.row} ${styles[group]}`}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={isReached ? 0 : -1}
      aria-rowindex={place + 1}
      aria-selected={isSelected}
      aria-current={isCurrent || undefined}
      data-unkept={isUnkept || undefined}
    >
      <td className={styles.check}>
        <label>
          <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label={`Select ${name}`} />
        </label>
      </td>
      <td className={styles.company} title={company ?? undefined}>
        {company ?? <Unnamed id={id} isAlone={role === null} />}
      </td>
      <td className={styles.role} title={role ?? undefined}>
        {role}
      </td>
      <td className={styles.stage}>{stageWords(row, today)}</td>
      <td className={styles.waits}>{waitWords(row, today)}</td>
      <td className={styles.chance}>{chanceWords(row, chances, today)}</td>
      <td className={styles.sent}>{sentWords(row, today)}</td>
      <td className={styles.channel}>{channel === null ? '' : CHANNEL_SHORT[channel]}</td>
      <td className={styles.variant} title={variantTitle(row)}>
        {drawn.map(({ drawId, arm, sentAs }) => (
          <span key={drawId} className={styles.drawn} data-other={sentAs !== null || undefined}>
            <span className={styles.hidden}>drew </span>
            {arm.toUpperCase()}
            {sentAs !== null && <span className={styles.hidden}>, sent {sentAs.arm.toUpperCase()}</span>}
          </span>
        ))}
        {variant}
      </td>
      {excerpt !== null && (
        <td className={styles.excerpt}>
          <Excerpt excerpt={excerpt} />
        </td>
      )}
    </tr>
  );
});

/** The variant, and what was drawn, in full: the column is narrow. */
function variantTitle({ variant, drawn }: ApplicationRow): string | undefined {
  return [variant, ...drawn.map(drawnTitle)].filter(Boolean).join('; ') || undefined;
}

const FIELDS = {
  company: 'company',
  role: 'role',
  location: 'place',
  tags: 'tags',
  notes: 'notes',
  posting: 'posting',
  event: 'timeline',
} as const;

/** Where the words were found that the row itself does not show. */
function Excerpt({ excerpt: { field, text, marks } }: { excerpt: NonNullable<ApplicationRow['excerpt']> }) {
  const stretches = marks.flatMap(([from, to], at) => [
    { text: text.slice(marks[at - 1]?.[1] ?? 0, from), isMark: false },
    { text: text.slice(from, to), isMark: true },
  ]);
  const rest = text.slice(marks.at(-1)?.[1] ?? 0);
  return (
    <>
      {FIELDS[field]}:{' '}
      {stretches.map(({ text: part, isMark }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other name than their place.
        isMark ? <mark key={at}>{part}</mark> : part,
      )}
      {rest}
    </>
  );
}
