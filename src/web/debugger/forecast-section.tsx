import { useState } from 'react';
import { chancePredicate } from '../../analysis/chance-words.ts';
import { dayInWords, inHundred } from '../../analysis/in-words.ts';
import type { Forecast, Report } from '../../analysis/report.ts';
import type { SearchInfo } from '../../http/api.ts';
import { dayNumber, numberToDay } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { forecastDoor } from './door.ts';
import { Figure } from './doors.tsx';
import styles from './forecast.module.css';
import { ForecastDots } from './forecast-dots.tsx';
import { chanceOn } from './forecast-reading.ts';
import { ForecastTable } from './forecast-table.tsx';
import { KeepTarget } from './keep-target.tsx';
import { Pace } from './pace.tsx';
import type { PageState } from './page-state.ts';
import { useForecastAtPace } from './use-forecast-at-pace.ts';
import { WhatIf } from './what-if.tsx';

interface ForecastSectionProps {
  readonly report: Report;
  readonly search: SearchInfo | null;
  readonly state: PageState;
}

/** When an offer may come: the sentence, fifty equally likely days, and the two things one may turn. */
export function ForecastSection({ report, search, state }: ForecastSectionProps) {
  if (report.accepted) return <SearchIsOver />;
  return (
    <section aria-labelledby="forecast">
      {report.forecast === null ? (
        <>
          <div className={parts.head}>
            <h2 id="forecast">An offer, by when</h2>
          </div>
          <p className={parts.big}>Nothing can be said about when.</p>
          <p className={parts.explain}>
            {state === 'no-outcomes'
              ? 'When an offer may come follows from what became of the others, and no outcome is recorded.'
              : 'No day of sending is recorded. With the days of the next applications this starts to fill.'}
          </p>
        </>
      ) : (
        <Dated report={report} forecast={report.forecast} search={search} />
      )}
    </section>
  );
}

function SearchIsOver() {
  return (
    <section aria-labelledby="forecast">
      <div className={parts.head}>
        <h2 id="forecast">An offer, by when</h2>
      </div>
      <p className={parts.big}>It came, and you accepted it.</p>
      <p className={parts.explain}>What lay ahead of the other applications no longer matters; their record stays.</p>
    </section>
  );
}

interface DatedProps {
  readonly report: Report;
  readonly forecast: Forecast;
  readonly search: SearchInfo | null;
}

function Dated({ report, forecast: atOwnPace, search }: DatedProps) {
  const [asTable, setAsTable] = useState(false);
  const [pace, setPace] = useState<number | null>(null);
  const [chosen, setBy] = useState<number | null>(null);
  const forecast = useForecastAtPace(atOwnPace, pace);
  const by = numberToDay(chosen ?? (dayNumber(forecast.by) as number));
  const chance = chanceOn(forecast, report.asOf, by);
  return (
    <>
      <div className={parts.head}>
        <h2 id="forecast">An offer, by when</h2>
        <button type="button" className={parts.more} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'as a picture' : 'as a table'}
        </button>
      </div>
      <p className={parts.big} data-testid="forecast-sentence">
        An offer by {dayInWords(by, report.asOf)} is {chancePredicate(chance)}:{' '}
        <span className={parts.nowrap}>
          <Figure door={forecastDoor(report, forecast)}>{inHundred(chance)} in 100</Figure>.
        </span>
      </p>
      <p className={parts.explain}>
        {report.outcomesInDoubt && 'Only if nobody answered: no yes is written down. '}
        Each dot is 1 of 50 equally likely days. What is already open would give {inHundred(forecast.fromOpen)} in 100
        by itself.
      </p>
      <div className={styles.both}>
        <div>
          {asTable ? (
            <ForecastTable forecast={forecast} asOf={report.asOf} />
          ) : (
            <ForecastDots forecast={forecast} asOf={report.asOf} by={by} onMove={setBy} />
          )}
          {chosen !== null && search !== null && by !== atOwnPace.by && (
            <KeepTarget search={search} by={by} asOf={report.asOf} onKept={() => setBy(null)} />
          )}
          <Pace own={atOwnPace.pacePerWeek} pace={pace ?? atOwnPace.pacePerWeek} onChange={setPace} />
        </div>
        <WhatIf forecast={atOwnPace} asOf={report.asOf} />
      </div>
    </>
  );
}
