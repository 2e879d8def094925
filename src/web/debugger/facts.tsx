import { counted } from '../../analysis/in-words.ts';
import type { Report } from '../../analysis/report.ts';
import type { SearchInfo } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { dayRange, shortDay } from '../words/days.ts';
import styles from './debugger.module.css';
import { allDoor, explainedDoor } from './door.ts';
import { Figure } from './doors.tsx';
import { FIRST_LEAN, type PageState } from './page-state.ts';
import { TypicalDoor } from './typical-door.tsx';

interface FactsProps {
  readonly report: Report;
  readonly search: SearchInfo | null;
  readonly state: PageState;
}

/** What the verdict was read from, so that it can be doubted in the right place. */
export function Facts({ report, search, state }: FactsProps) {
  const { warnings, applications } = report;
  return (
    <dl className={styles.facts}>
      <dt>Read from</dt>
      <dd>
        <Figure door={allDoor(report)}>{counted(applications, 'application')}</Figure>
        <SentDays search={search} asOf={report.asOf} />
      </dd>
      {state === 'too-little' && (
        <>
          <dt>Missing</dt>
          <dd>{FIRST_LEAN - applications} more, or an earlier search you can import</dd>
        </>
      )}
      {state === 'usual' && (
        <>
          <dt>Intervals</dt>
          <dd>
            90 in 100, <Figure door={explainedDoor('rate', 'How a range is found')}>how</Figure>
          </dd>
          <dt>Typical</dt>
          <dd>
            published and assumed, <TypicalDoor report={report} />
          </dd>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <dt>Set aside</dt>
          <dd>
            <Figure door={warningsDoor(report)}>{counted(warnings.length, 'remark')}</Figure>
          </dd>
        </>
      )}
    </dl>
  );
}

function SentDays({ search, asOf }: { search: SearchInfo | null; asOf: Day }) {
  const { firstSentOn, lastSentOn } = search ?? { firstSentOn: null, lastSentOn: null };
  if (firstSentOn === null || lastSentOn === null) return <span className={styles.sent}>no days recorded</span>;
  const last = lastSentOn < asOf ? lastSentOn : asOf;
  return <span className={styles.sent}>sent {dayRange(firstSentOn, last, asOf)}</span>;
}

function warningsDoor({ warnings, asOf }: Report) {
  return {
    title: counted(warnings.length, 'remark'),
    definition: `What the analysis could not take as it stood, as of ${shortDay(asOf, asOf)}. The applications still count.`,
    method: 'Each was noticed while the timelines were read, and is listed with the reason.',
    ids: null,
    notes: warnings.map(({ origin, because }) => {
      const place =
        origin.file === undefined ? '' : `${origin.file}${origin.line === undefined ? '' : `, line ${origin.line}`}: `;
      return `${place}${because}`;
    }),
  };
}
