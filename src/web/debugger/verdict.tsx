import { Link } from '@tanstack/react-router';
import { inHundred, inTen, rangeInHundred } from '../../analysis/in-words.ts';
import type { Report, StageReport } from '../../analysis/report.ts';
import type { SearchInfo } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { countOf } from '../words/counts.ts';
import { spokenDay } from '../words/days.ts';
import styles from './debugger.module.css';
import { bottleneckDoor, type Door, enteredDoor, groupDoor, openDoor, rateDoor } from './door.ts';
import { useDoor } from './doors.tsx';
import { Facts } from './facts.tsx';
import { Figures } from './figures.tsx';
import { linkFigures } from './linked-figures.ts';
import type { PageState } from './page-state.ts';

interface VerdictProps {
  readonly report: Report;
  readonly search: SearchInfo | null;
  readonly state: PageState;
}

/** The sentence first: where it fails, what that rests on, and what to do next. */
export function Verdict({ report, search, state }: VerdictProps) {
  const { verdict } = report;
  const stage = report.stages.find((one) => one.stage === verdict.stage);
  const figures = stage === undefined ? firstStepFigures(report) : stageFigures(report, stage);
  return (
    <section className={styles.verdict}>
      <h1>
        <Figures of={linkFigures(verdict.sentence, figures)} />
      </h1>
      <div>
        <Earlier report={report} />
        <p className={parts.lead}>
          <Figures of={linkFigures(verdict.detail, figures)} />
        </p>
        <p className={parts.lead}>
          <b>Next:</b> {verdict.nextStep}
        </p>
        <div className={parts.acts}>{stage !== undefined && <StageActs report={report} stage={stage} />}</div>
      </div>
      <Facts report={report} search={search} state={state} />
    </section>
  );
}

function StageActs({ report, stage }: { report: Report; stage: StageReport }) {
  const open = useDoor();
  return (
    <>
      <button type="button" className={parts.primary} onClick={() => open(enteredDoor(stage))}>
        See the {countOf(stage.entered, 'application')}
      </button>
      <button type="button" className={parts.button} onClick={() => open(bottleneckDoor(report, stage.stage))}>
        Why this verdict?
      </button>
    </>
  );
}

/** Says that the page shows what was known then, and leads back. */
function Earlier({ report }: { report: Report }) {
  const shown = new URLSearchParams(location.search).has('asOf');
  if (!shown) return null;
  return (
    <p className={parts.small}>
      What you would have known on {spokenDay(report.asOf, report.asOf)}.{' '}
      <Link to="/" search={{}} className={parts.more}>
        Back to today
      </Link>
    </p>
  );
}

type Linkable = { readonly text: string; readonly door: Door };

/** The figures a verdict on a step is made of, in every form the sentences may give them. */
function stageFigures(report: Report, stage: StageReport): readonly Linkable[] {
  const chance = report.bottleneck.find((one) => one.stage === stage.stage)?.probability ?? 0;
  const stops = bottleneckDoor(report, stage.stage);
  return [
    { text: inTen(chance), door: stops },
    { text: `${inHundred(chance)} in 100`, door: stops },
    ...(stage.rate === null ? [] : rangeForms(stage.rate).map((text) => ({ text, door: rateDoor(stage) }))),
    { text: String(stage.entered), door: enteredDoor(stage) },
    { text: String(stage.advanced), door: groupDoor(report, stage, 'advanced') },
    { text: String(stage.rejected), door: groupDoor(report, stage, 'rejected') },
    { text: String(stage.pending), door: openDoor(report, stage) },
  ];
}

function firstStepFigures(report: Report): readonly Linkable[] {
  const [first] = report.stages;
  if (first === undefined) return [];
  return [
    ...(first.rate === null ? [] : rangeForms(first.rate).map((text) => ({ text, door: rateDoor(first) }))),
    { text: String(first.entered), door: enteredDoor(first) },
    { text: String(first.advanced), door: groupDoor(report, first, 'advanced') },
    { text: String(first.mayAnswer), door: groupDoor(report, first, 'mayAnswer') },
  ];
}

function rangeForms(rate: { low: number; high: number }): readonly string[] {
  const [low, high] = [inHundred(rate.low), inHundred(rate.high)];
  return [rangeInHundred(rate).replace(/^between | in 100$/g, ''), `${low} to ${high}`];
}
