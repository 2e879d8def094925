import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ArmName, DrawView, ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { drawnRow } from '../../picture/drawn-marks.ts';
import { MARK_KINDS, type MarkKind } from '../../picture/marks-layout.ts';
import { useWidth } from '../app/use-width.ts';
import { Figure } from '../debugger/doors.tsx';
import parts from '../design/parts.module.css';
import { MarkSample } from '../picture/marks.tsx';
import picture from '../picture/picture.module.css';
import { shortDay } from '../words/days.ts';
import { DrawnTable } from './drawn-table.tsx';
import styles from './evidence.module.css';
import { drawnDoor, overriddenDoor } from './experiment-doors.ts';
import { OUTCOME_WORDS } from './experiment-words.ts';

const KINDS: Readonly<Record<DrawView['outcome'], MarkKind>> = {
  responded: 'advanced',
  'may-still-answer': 'mayAnswer',
  'probably-silence': 'silence',
  'told-no': 'rejected',
  withdrawn: 'withdrawn',
  'not-sent': 'unknown',
};
const WORDS: Readonly<Record<MarkKind, string>> = {
  advanced: OUTCOME_WORDS.responded,
  mayAnswer: OUTCOME_WORDS['may-still-answer'],
  silence: OUTCOME_WORDS['probably-silence'],
  rejected: OUTCOME_WORDS['told-no'],
  withdrawn: OUTCOME_WORDS.withdrawn,
  unknown: OUTCOME_WORDS['not-sent'],
};

/** Who was drawn what, by arm and week; one mark is one application, and stays where it was drawn. */
export function DrawnSection({ experiment, today }: { experiment: ExperimentView; today: Day }) {
  const [asTable, setAsTable] = useState(false);
  const { draws } = experiment;
  const count = (arm: ArmName) => draws.filter((draw) => draw.arm === arm).length;
  const overridden = draws.filter(({ used, arm }) => used !== null && used !== arm).length;
  return (
    <section aria-labelledby="drawn">
      <div className={parts.head}>
        <h2 id="drawn">Who was drawn what</h2>
        {draws.length > 0 && (
          <button type="button" className={parts.more} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'as a picture' : `see the ${draws.length}`}
          </button>
        )}
      </div>
      {draws.length === 0 ? (
        <>
          <p className={parts.big}>Nothing is drawn yet.</p>
          <p className={parts.explain}>
            Draw when you draft the next application: the draw is kept with it, and cannot be foreseen.
          </p>
        </>
      ) : (
        <>
          <p className={parts.big}>
            <Figure door={drawnDoor(experiment, 'a')}>{count('a')}</Figure> drew A,{' '}
            <Figure door={drawnDoor(experiment, 'b')}>{count('b')}</Figure> drew B
            {overridden > 0 && (
              <>
                ; <Figure door={overriddenDoor(experiment)}>{overridden}</Figure> {overridden === 1 ? 'was' : 'were'}{' '}
                sent otherwise
              </>
            )}
            .
          </p>
          <p className={parts.explain}>Each stays where it was drawn and counts there, whatever was sent.</p>
          {asTable ? (
            <DrawnTable experiment={experiment} today={today} />
          ) : (
            <DrawnPicture experiment={experiment} today={today} />
          )}
        </>
      )}
    </section>
  );
}

function DrawnPicture({ experiment, today }: { experiment: ExperimentView; today: Day }) {
  const { draws, arms, startedOn, closedOn } = experiment;
  const shown = MARK_KINDS.filter((kind) => draws.some(({ outcome }) => KINDS[outcome] === kind));
  const isAnyOverridden = draws.some(({ used, arm }) => used !== null && used !== arm);
  const to = closedOn ?? today;
  const from = draws.reduce((first, { sentOn, drawnOn }) => least(first, sentOn ?? drawnOn), startedOn ?? to);
  return (
    <>
      {(['a', 'b'] as const).map((arm) => (
        <div key={arm} className={styles.row}>
          <p>
            <b>{arm.toUpperCase()}</b> {arms[arm].label}
          </p>
          <ArmRow draws={draws.filter((draw) => draw.arm === arm)} from={from} to={to} />
        </div>
      ))}
      <div className={styles.row}>
        <span />
        <p className={styles.span}>
          <span>{shortDay(from, today)}</span>
          <span>{to === today ? 'today' : shortDay(to, today)}</span>
        </p>
      </div>
      <div className={styles.legend}>
        {shown.map((kind) => (
          <span key={kind}>
            <MarkSample kind={kind} /> {WORDS[kind]}
          </span>
        ))}
        {isAnyOverridden && (
          <span>
            <svg width="10" height="10" aria-hidden="true">
              <path className={styles.under} d="M0 8h10" />
            </svg>{' '}
            sent other than drawn
          </span>
        )}
      </div>
    </>
  );
}

function ArmRow({ draws, from, to }: { draws: readonly DrawView[]; from: Day; to: Day }) {
  const [box, width] = useWidth<HTMLDivElement>(560);
  const marks = draws.map(({ sentOn, drawnOn, outcome, used, arm }) => ({
    sentOn: sentOn ?? drawnOn,
    kind: KINDS[outcome],
    isOverridden: used !== null && used !== arm,
  }));
  const row = drawnRow(marks, { from, to, width });
  const words = MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind))
    .map((kind) => `${marks.filter((mark) => mark.kind === kind).length} ${WORDS[kind]}`)
    .join(', ');
  return (
    <div ref={box}>
      <svg
        className={picture.marks}
        width={width}
        height={row.height}
        role="img"
        aria-label={`${counted(draws.length, 'application')}: ${words || 'none'}`}
      >
        {MARK_KINDS.map((kind) => (
          <path key={kind} className={picture[kind]} d={row.paths[kind]} />
        ))}
        <path className={styles.under} d={row.overridden} />
      </svg>
    </div>
  );
}

function least(one: Day, other: Day): Day {
  return one < other ? one : other;
}
