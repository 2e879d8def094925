import { counted, howManySearches } from '../../analysis/in-words.ts';
import type { Report, Streak } from '../../analysis/report.ts';
import { useWidth } from '../app/use-width.ts';
import parts from '../design/parts.module.css';
import { Dots } from '../picture/dots.tsx';
import { streakDoor } from './door.ts';
import { Figure } from './doors.tsx';

/** How usual the present quiet stretch is, among searches with the same rates. */
export function StreakSection({ report }: { report: Report }) {
  const { streak } = report;
  return (
    <section aria-labelledby="streak">
      <div className={parts.head}>
        <h2 id="streak">The quiet stretch, in proportion</h2>
      </div>
      {streak === null ? (
        <>
          <p className={parts.big}>Nothing to set in proportion yet.</p>
          <p className={parts.explain}>{whyNone(report)}</p>
        </>
      ) : (
        <Measured report={report} streak={streak} />
      )}
      {report.change !== null && <p className={parts.explain}>{report.change.sentence}</p>}
    </section>
  );
}

function whyNone({ stages, silence }: Report): string {
  if (stages.every(({ rate }) => rate === null)) return 'No outcome is recorded, so no step forward is known.';
  return silence.length === 0
    ? 'Nothing is out that still waits, so no stretch is running.'
    : 'The last step forward has no day, or nothing that waits has one, so the stretch cannot be measured.';
}

function Measured({ report, streak }: { report: Report; streak: Streak }) {
  const [ref, width] = useWidth<HTMLDivElement>(392);
  const { days, longest, probability } = streak;
  const atLeast = longest.filter((length) => length >= days).length;
  const to = Math.max(21, Math.ceil((Math.max(days, ...longest) + 2) / 7) * 7);
  return (
    <>
      <p className={parts.big}>
        {counted(days, 'day')} without a step forward. With your rates this happens in{' '}
        <span className={parts.nowrap}>
          <Figure door={streakDoor(report, streak)}>{howManySearches(probability)}</Figure>.
        </span>
      </p>
      <p className={parts.explain}>
        The longest such stretch in {longest.length} searches like yours: {atLeast} have one of {counted(days, 'day')}{' '}
        or more.
      </p>
      <div ref={ref}>
        <Dots
          values={longest}
          from={0}
          to={to}
          cursor={days}
          claim="from"
          says={`yours, ${counted(days, 'day')}`}
          ticks={weekTicks(to, width)}
          size={{ width, radius: 4.5, height: 112 }}
          words={`Longest stretch without a step forward in ${longest.length} searches with your rates: ${atLeast} have one of ${days} days or more.`}
        />
      </div>
    </>
  );
}

/** Week marks that keep their distance; the first one is named with its unit. */
function weekTicks(to: number, width: number): readonly { at: number; name: string }[] {
  const weeks = Math.floor(to / 7);
  const step = Math.max(1, Math.ceil((weeks * 48) / width));
  const ticks = [];
  for (let week = step; week <= weeks; week += step) {
    ticks.push({ at: week * 7, name: ticks.length === 0 ? (week === 1 ? '1 week' : `${week} weeks`) : String(week) });
  }
  return ticks;
}
