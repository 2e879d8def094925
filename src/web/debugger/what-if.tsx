import { dayInWords, inHundred, moreInWords } from '../../analysis/in-words.ts';
import type { Stage } from '../../analysis/model.ts';
import type { Forecast } from '../../analysis/report.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { toldPace } from '../words/counts.ts';
import { explainedDoor } from './door.ts';
import { Figure } from './doors.tsx';
import styles from './forecast.module.css';
import { STEP_SHORT } from './stage-words.ts';

/** What would change it: other paces, a step at its typical middle, and how many more it takes. */
export function WhatIf({ forecast, asOf }: { forecast: Forecast; asOf: Day }) {
  const by = dayInWords(forecast.by, asOf);
  const door = explainedDoor('forecast', `What would change an offer by ${by}`);
  const { needed } = forecast;
  return (
    <div>
      <h3 className={styles.caption}>what would change it, by {by}</h3>
      <dl className={styles.whatIf}>
        {whatIfRows(forecast).map(({ name, probability }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Figure door={door}>{inHundred(probability)}</Figure> <span className={parts.unit}>in 100</span>
            </dd>
          </div>
        ))}
        {needed !== null && (
          <>
            <div>
              <dt>Even chance after</dt>
              <dd>{moreInWords(needed.half)}</dd>
            </div>
            <div>
              <dt>9 in 10 after</dt>
              <dd>{moreInWords(needed.nineInTen)}</dd>
            </div>
          </>
        )}
      </dl>
    </div>
  );
}

/** Two other paces and the two steps whose mending does most; the rest is on the slider. */
function whatIfRows({ whatIf, pacePerWeek }: Forecast): readonly { name: string; probability: number }[] {
  const paces = whatIf.filter((one) => one.pacePerWeek !== undefined && one.pacePerWeek > 0);
  const below = paces.findLast((one) => (one.pacePerWeek as number) < pacePerWeek * 0.7);
  const above = paces.find((one) => (one.pacePerWeek as number) > pacePerWeek * 1.3);
  const steps = whatIf
    .filter((one) => one.stage !== undefined)
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, 2);
  return [
    ...[below, above]
      .filter((one) => one !== undefined)
      .map((one) => ({ name: `At ${toldPace(one.pacePerWeek as number)} a week`, ...one })),
    ...steps.map((one) => ({ name: `${STEP_SHORT[one.stage as Stage]} at typical`, ...one })),
  ];
}
