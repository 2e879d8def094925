/**
 * From which factor on a fall of the response rate is told, by the rate and the applications a week: where nothing
 * changes it is crossed 0.85 times in 52 weeks, looked at every week. `weeks` is the history after which a fall to a
 * third is found within 16 weeks in half of the searches; `null` where two years are not enough.
 * Written by bench/change-thresholds.ts.
 */
export const CHANGE_THRESHOLDS = [
  { rate: 0.03, pacePerWeek: 2, factor: 2, weeks: null },
  { rate: 0.03, pacePerWeek: 5, factor: 2, weeks: null },
  { rate: 0.03, pacePerWeek: 10, factor: 2.4, weeks: 16 },
  { rate: 0.03, pacePerWeek: 20, factor: 3.04, weeks: 6 },
  { rate: 0.03, pacePerWeek: 40, factor: 3.36, weeks: 4 },
  { rate: 0.06, pacePerWeek: 2, factor: 2, weeks: null },
  { rate: 0.06, pacePerWeek: 5, factor: 2.31, weeks: 39 },
  { rate: 0.06, pacePerWeek: 10, factor: 2.7, weeks: 12 },
  { rate: 0.06, pacePerWeek: 20, factor: 3.04, weeks: 4 },
  { rate: 0.06, pacePerWeek: 40, factor: 2.65, weeks: 4 },
  { rate: 0.12, pacePerWeek: 2, factor: 2.01, weeks: 39 },
  { rate: 0.12, pacePerWeek: 5, factor: 2.87, weeks: 12 },
  { rate: 0.12, pacePerWeek: 10, factor: 3.17, weeks: 6 },
  { rate: 0.12, pacePerWeek: 20, factor: 2.87, weeks: 4 },
  { rate: 0.12, pacePerWeek: 40, factor: 2.81, weeks: 4 },
  { rate: 0.24, pacePerWeek: 2, factor: 2.55, weeks: 16 },
  { rate: 0.24, pacePerWeek: 5, factor: 2.76, weeks: 4 },
  { rate: 0.24, pacePerWeek: 10, factor: 2.6, weeks: 4 },
  { rate: 0.24, pacePerWeek: 20, factor: 2.6, weeks: 4 },
  { rate: 0.24, pacePerWeek: 40, factor: 2, weeks: 4 },
  { rate: 0.4, pacePerWeek: 2, factor: 2.5, weeks: 6 },
  { rate: 0.4, pacePerWeek: 5, factor: 2.55, weeks: 4 },
  { rate: 0.4, pacePerWeek: 10, factor: 2.55, weeks: 4 },
  { rate: 0.4, pacePerWeek: 20, factor: 2.09, weeks: 4 },
  { rate: 0.4, pacePerWeek: 40, factor: 2, weeks: 4 },
] as const;
