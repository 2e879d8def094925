import { useId, useState } from 'react';
import { dayInWords, grouped, inHundred } from '../../analysis/in-words.ts';
import type { PlanOutlook } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { chanceAt } from '../../picture/power-curve.ts';
import parts from '../design/parts.module.css';
import { toldPace } from '../words/counts.ts';
import { shortDay } from '../words/days.ts';
import evidence from './evidence.module.css';
import styles from './plan.module.css';
import type { PlanDraft } from './plan-draft.ts';
import { PowerPicture } from './power-picture.tsx';

interface PowerSectionProps {
  readonly draft: PlanDraft;
  readonly outlook: PlanOutlook;
  readonly today: Day;
  readonly onChange: (next: Partial<PlanDraft>) => void;
}

/** By when it would answer: the chance of a proof over time, and the two things one may turn. */
export function PowerSection({ draft, outlook, today, onChange }: PowerSectionProps) {
  const [asTable, setAsTable] = useState(false);
  const chance = chanceAt(outlook.chanceByWeek, draft.by);
  const rateA = outlook.rateA.estimate;
  const [from, to] = [inHundred(rateA), inHundred(Math.min(0.95, rateA + draft.gain))];
  const pace = draft.pace ?? outlook.pacePerWeek;
  return (
    <section aria-labelledby="power">
      <div className={parts.head}>
        <h2 id="power">When it would answer</h2>
        <button type="button" className={parts.more} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'as a picture' : 'as a table'}
        </button>
      </div>
      <p className={parts.big} role="status">
        As planned: {inHundred(chance)} in 100 by {dayInWords(draft.by, today)}.
      </p>
      <p className={parts.explain}>Chance in 100 of a proof by then, if the gain is as set below.</p>
      {asTable ? (
        <PowerTable outlook={outlook} today={today} />
      ) : (
        <PowerPicture outlook={outlook} by={draft.by} today={today} chance={chance} />
      )}
      <Slider
        name="Gain"
        says={`${from} to ${to} in 100`}
        value={Math.round(draft.gain * 100)}
        range={[1, 40]}
        onChange={(points) => onChange({ gain: points / 100 })}
      />
      <Slider
        name="Pace"
        says={`${toldPace(pace)} a week`}
        value={Math.max(1, Math.round(pace))}
        range={[1, Math.max(30, Math.ceil(outlook.pacePerWeek * 2))]}
        onChange={(perWeek) => onChange({ pace: perWeek })}
      />
      <Others draft={draft} outlook={outlook} onChange={onChange} />
      <p className={parts.label}>{smallestWords(outlook)}</p>
    </section>
  );
}

interface SliderProps {
  readonly name: string;
  readonly says: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly onChange: (value: number) => void;
}

function Slider({ name, says, value, range, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="range"
        min={range[0]}
        max={range[1]}
        step={1}
        value={value}
        aria-valuetext={says}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id}>{says}</output>
    </div>
  );
}

/** The day it is wanted by, and how many are planned. */
function Others({ draft, outlook, onChange }: Omit<PowerSectionProps, 'today'>) {
  const [day, count] = [useId(), useId()];
  return (
    <div className={styles.others}>
      <label htmlFor={day}>Wanted by</label>
      <input
        id={day}
        type="date"
        value={draft.by}
        required
        onChange={(event) => event.target.value !== '' && onChange({ by: event.target.value })}
      />
      <label htmlFor={count}>Applications planned</label>
      <input
        id={count}
        type="number"
        min={4}
        max={5000}
        value={draft.horizon ?? ''}
        placeholder={String(outlook.horizon)}
        onChange={({ target }) =>
          onChange({ horizon: target.value === '' ? null : Math.max(2, Math.round(Number(target.value))) })
        }
      />
      <label className={styles.tick}>
        <input type="checkbox" checked={draft.inPairs} onChange={() => onChange({ inPairs: !draft.inPairs })} /> in
        pairs, two postings named at a time
      </label>
    </div>
  );
}

function PowerTable({ outlook, today }: { outlook: PlanOutlook; today: Day }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={evidence.tableBox} aria-label="The chance of a proof as a table" tabIndex={0}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">by</th>
            <th scope="col" className={parts.right}>
              applications sent
            </th>
            <th scope="col" className={parts.right}>
              proof, in 100
            </th>
          </tr>
        </thead>
        <tbody>
          {outlook.chanceByWeek.map(({ week, on, applications, chance }) => (
            <tr key={week}>
              <th scope="row">{shortDay(on, today)}</th>
              <td className={parts.right}>{grouped(applications)}</td>
              <td className={parts.right}>{inHundred(chance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The smallest gain such a plan could find. */
export function smallestWords({
  smallestHalf,
  smallest,
  rateA,
}: Pick<PlanOutlook, 'smallest' | 'smallestHalf' | 'rateA'>): string {
  if (smallestHalf === null) return 'No gain, however large, is found by this plan in half of the cases.';
  const half = `Smallest gain this plan finds in half of the cases: ${inHundred(rateA.estimate)} to ${inHundred(smallestHalf)}`;
  return smallest === null ? `${half}; in 8 of 10: none.` : `${half}; in 8 of 10: to ${inHundred(smallest)}.`;
}
