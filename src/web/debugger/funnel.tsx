import { useState } from 'react';
import { endsInHundred, grouped, inHundred } from '../../analysis/in-words.ts';
import type { Report, StageReport } from '../../analysis/report.ts';
import { markUnit } from '../../picture/marks-layout.ts';
import { stepMarks } from '../../picture/step-marks.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { useWidth } from '../app/use-width.ts';
import parts from '../design/parts.module.css';
import { Marks } from '../picture/marks.tsx';
import { Strip } from '../picture/strip.tsx';
import { bottleneckDoor, enteredDoor, groupDoor, rateDoor } from './door.ts';
import { Figure } from './doors.tsx';
import { FlowDoor } from './flow-door.tsx';
import styles from './funnel.module.css';
import { FunnelTable } from './funnel-table.tsx';
import { Legend } from './legend.tsx';
import type { PageState } from './page-state.ts';
import { stepName } from './stage-words.ts';
import { StepCounts } from './step-counts.tsx';

const MARKS_WIDTH = 198;

/** The five steps: each application a mark, each rate on the one axis, the step where it stops with its breakpoint. */
export function Funnel({ report, state }: { report: Report; state: PageState }) {
  const [asTable, setAsTable] = useState(false);
  const [ref, width] = useWidth<HTMLElement>(752);
  const narrow = useNarrow();
  const unit = markUnit(Math.max(...report.stages.map(({ entered }) => entered)));
  const marksWidth = narrow ? width - 24 : MARKS_WIDTH;
  return (
    <section ref={ref} aria-labelledby="funnel">
      <div className={parts.head}>
        <h2 id="funnel">{state === 'usual' ? 'Where it stops' : 'What can be said of each step'}</h2>
        <span className={styles.ways}>
          <FlowDoor report={report} outcomesKnown={state !== 'no-outcomes'} />
          <button type="button" className={parts.more} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'as marks' : 'as a table'}
          </button>
        </span>
      </div>
      {asTable ? (
        <FunnelTable report={report} withChance={state === 'usual'} outcomesKnown={state !== 'no-outcomes'} />
      ) : (
        <div className={state === 'usual' ? styles.funnel : `${styles.funnel} ${styles.without}`}>
          <Head unit={unit} withChance={state === 'usual'} />
          {report.stages.map((stage) => (
            <Row key={stage.stage} {...{ report, stage, state, unit, marksWidth }} />
          ))}
          <Foot withChance={state === 'usual'} />
          <Legend report={report} known={state !== 'no-outcomes'} />
        </div>
      )}
    </section>
  );
}

function Head({ unit, withChance }: { unit: number; withChance: boolean }) {
  return (
    <div className={styles.head} aria-hidden="true">
      <span />
      <span>step</span>
      <span>{unit === 1 ? 'each mark is an application' : `each mark is ${unit} applications, rounded up`}</span>
      <div>
        <span className={styles.caption}>of 100, how many go on</span>
        <Axis />
      </div>
      {withChance && <span>chance it stops here</span>}
    </div>
  );
}

function Axis() {
  return (
    <div className={styles.axis}>
      {[0, 25, 50, 75, 100].map((at) => (
        <span key={at} style={{ left: `${at}%` }}>
          {at}
        </span>
      ))}
    </div>
  );
}

function Foot({ withChance }: { withChance: boolean }) {
  return (
    <div className={styles.foot} aria-hidden="true">
      <Axis />
      <span>
        of 100, how many go on
        {withChance && '; at the right of each step, the chance in 100 that your search stops there'}
      </span>
    </div>
  );
}

interface RowProps {
  readonly report: Report;
  readonly stage: StageReport;
  readonly state: PageState;
  readonly unit: number;
  readonly marksWidth: number;
}

function Row({ report, stage, state, unit, marksWidth }: RowProps) {
  const here = report.verdict.stage === stage.stage;
  const stops = report.verdict.strength === 'fails';
  const known = state !== 'no-outcomes';
  return (
    <div className={here ? `${styles.row} ${styles.here}` : styles.row}>
      <span className={here ? `${styles.breakpoint} ${stops ? '' : styles.open}` : ''} />
      <div className={styles.name}>
        <h3>
          {stepName(stage.stage)}
          {here && <span className={parts.hidden}> {stops ? '(it stops here)' : '(the first to suspect)'}</span>}
        </h3>
        <p className={styles.count}>
          {stage.from} → {stage.stage}
          <br />
          <WentOn report={report} stage={stage} known={known} />
        </p>
      </div>
      <div className={styles.marks}>
        {stage.entered === 0 ? (
          <p className={`${styles.count} ${parts.wide}`}>nothing to draw</p>
        ) : (
          <>
            <Marks counts={stepMarks(stage, known)} width={marksWidth} unit={unit} />
            {known ? <StepCounts report={report} stage={stage} /> : <p className={styles.count}>no outcome recorded</p>}
          </>
        )}
      </div>
      <RateCell stage={stage} state={state} />
      {state === 'usual' && <ChanceCell report={report} stage={stage} />}
    </div>
  );
}

function WentOn({ report, stage, known }: { report: Report; stage: StageReport; known: boolean }) {
  if (stage.entered === 0) return 'nobody yet';
  if (!known) {
    return (
      <>
        <Figure door={enteredDoor(stage)}>{grouped(stage.entered)}</Figure> came here
      </>
    );
  }
  return (
    <>
      <Figure door={stage.advanced > 0 ? groupDoor(report, stage, 'advanced') : null}>{grouped(stage.advanced)}</Figure>{' '}
      of <Figure door={enteredDoor(stage)}>{grouped(stage.entered)}</Figure> went on
    </>
  );
}

function RateCell({ stage, state }: { stage: StageReport; state: PageState }) {
  const { rate, reference, quantiles, entered } = stage;
  // A rate nobody has tried yet is the reference told back: the band alone says that better.
  const own = entered === 0 || state === 'no-outcomes' ? null : rate;
  return (
    <div className={styles.rate}>
      <Strip reference={reference} rate={own} quantiles={own === null ? null : quantiles} />
      <p className={styles.estimate}>
        {own !== null && (
          <>
            yours{' '}
            <Figure door={rateDoor(stage)}>
              <b>{endsInHundred(own)}</b>
            </Figure>
            ,{' '}
          </>
        )}
        typical {endsInHundred(reference)}
      </p>
    </div>
  );
}

function ChanceCell({ report, stage }: { report: Report; stage: StageReport }) {
  const probability = report.bottleneck.find((one) => one.stage === stage.stage)?.probability ?? 0;
  return (
    <div className={styles.chance}>
      <span className={parts.small}>
        <Figure door={bottleneckDoor(report, stage.stage)}>
          <b>{inHundred(probability)}</b>
        </Figure>{' '}
        <span className={parts.unit}>in 100</span>
      </span>
      <span className={styles.bar}>
        <i style={{ width: `${probability * 100}%` }} />
      </span>
    </div>
  );
}
