import { Link } from '@tanstack/react-router';
import {
  counted,
  dayInWords,
  enteredWords,
  grouped,
  inTen,
  rangeInHundred,
  STEP_WORDS,
} from '../../analysis/in-words.ts';
import type { Report, StageReport } from '../../analysis/report.ts';
import type { SearchInfo } from '../../http/api.ts';
import { useAsOf } from '../api/use-as-of.ts';
import parts from '../design/parts.module.css';
import styles from './debugger.module.css';
import { bottleneckDoor, enteredDoor, explainedDoor, groupDoor, openDoor, rateDoor } from './door.ts';
import { useDoor } from './doors.tsx';
import { Facts } from './facts.tsx';
import { Figures } from './figures.tsx';
import { type LinkableFigure, linkFigures } from './linked-figures.ts';
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
  const figures = figuresOf(report).toSorted((a, b) => b.text.length - a.text.length);
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
        {state === 'usual' && <Acts report={report} stage={stage} />}
      </div>
      <Facts report={report} search={search} state={state} />
    </section>
  );
}

function Acts({ report, stage }: { report: Report; stage: StageReport | undefined }) {
  const open = useDoor();
  const why =
    stage === undefined ? explainedDoor('bottleneck', 'Why no step is named') : bottleneckDoor(report, stage.stage);
  return (
    <div className={`${parts.acts} ${styles.acts}`}>
      {stage !== undefined && stage.entered > 0 && (
        <button type="button" className={parts.primary} onClick={() => open(enteredDoor(stage))}>
          See the {counted(stage.entered, 'application')}
        </button>
      )}
      <button type="button" className={parts.button} onClick={() => open(why)}>
        Why this verdict?
      </button>
    </div>
  );
}

/** Says from which day the page looks where it is not today, and leads back. */
function Earlier({ report }: { report: Report }) {
  const { why, today } = useAsOf();
  if (why === 'today') return null;
  const day = dayInWords(report.asOf, today ?? report.asOf);
  const ended = why === 'log-ended' && today !== undefined;
  return (
    <p className={parts.small}>
      {ended ? `Seen from ${day}, the last day anything was recorded here. ` : `What you would have known on ${day}. `}
      <Link to="/" search={ended ? { asOf: today } : {}} className={parts.more}>
        {ended ? 'Look from today' : 'Back to today'}
      </Link>
    </p>
  );
}

/** The figures a verdict is made of, each with the words that stand behind it, so that no other one is taken for it. */
function figuresOf(report: Report): readonly LinkableFigure[] {
  return report.stages.flatMap((stage) => {
    const { advanced } = STEP_WORDS[stage.stage];
    const entered = enteredWords(stage.stage, stage.entered);
    const chance = report.bottleneck.find((one) => one.stage === stage.stage)?.probability ?? 0;
    const ranges = stage.rate === null ? [] : [rangeInHundred(stage.rate).replace(/^between /, '')];
    return [
      { text: grouped(stage.entered), before: ` ${entered}`, door: enteredDoor(stage) },
      { text: grouped(stage.advanced), before: ` ${advanced}`, door: groupDoor(report, stage, 'advanced') },
      {
        text: grouped(stage.pending),
        before: ` ${stage.pending === 1 ? 'is' : 'are'} open`,
        door: openDoor(report, stage),
      },
      { text: inTen(chance), door: bottleneckDoor(report, stage.stage) },
      ...ranges.map((range) => ({ text: range, door: rateDoor(stage) })),
    ];
  });
}
