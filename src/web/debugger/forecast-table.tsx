import { endsInHundred, inHundred } from '../../analysis/in-words.ts';
import type { Forecast } from '../../analysis/report.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { shortDay } from '../words/days.ts';

/** The forecast as figures: the chance by each of a handful of days, with its range. */
export function ForecastTable({ forecast, asOf }: { forecast: Forecast; asOf: Day }) {
  const every = Math.max(1, Math.ceil(forecast.points.length / 8));
  const last = forecast.points.length - 1;
  const shown = forecast.points.filter((_, index) => (last - index) % every === 0);
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col">an offer by</th>
          <th scope="col" className={parts.right}>
            in 100
          </th>
          <th scope="col" className={parts.right}>
            range
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((point) => (
          <tr key={point.on}>
            <th scope="row">{shortDay(point.on, asOf)}</th>
            <td className={parts.right}>{inHundred(point.probability)}</td>
            <td className={parts.right}>{endsInHundred(point)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
