/**
 * From which factor on a fall of the response rate is told, by the rate and the applications a week: where nothing
 * changes it is crossed 0.85 times in 52 weeks, looked at every week. `weeks` is the history after which a fall to a
 * third is found within 16 weeks in half of the searches; `null` where two years are not enough.
 * Written by bench/change-thresholds.ts.
 */
export const CHANGE_THRESHOLDS = [
  { rate: 0.03, pacePerWeek: 2, factor: 2, weeks: null },
  { rate: 0.03, pacePerWeek: 5, factor: 2, weeks: null },
  { rate: 0.03, pacePerWeek: 10, factor: 2.41, weeks: 39 },
  { rate: 0.03, pacePerWeek: 20, factor: 2.94, weeks: 6 },
  { rate: 0.03, pacePerWeek: 40, factor: 3.17, weeks: 4 },
  { rate: 0.05, pacePerWeek: 2, factor: 2, weeks: null },
  { rate: 0.05, pacePerWeek: 5, factor: 2.25, weeks: 39 },
  { rate: 0.05, pacePerWeek: 10, factor: 2.84, weeks: 12 },
  { rate: 0.05, pacePerWeek: 20, factor: 3.15, weeks: 4 },
  { rate: 0.05, pacePerWeek: 40, factor: 3.09, weeks: 4 },
  { rate: 0.085, pacePerWeek: 2, factor: 2, weeks: null },
  { rate: 0.085, pacePerWeek: 5, factor: 2.72, weeks: 16 },
  { rate: 0.085, pacePerWeek: 10, factor: 3.1, weeks: 6 },
  { rate: 0.085, pacePerWeek: 20, factor: 3.12, weeks: 4 },
  { rate: 0.085, pacePerWeek: 40, factor: 2.77, weeks: 4 },
  { rate: 0.14, pacePerWeek: 2, factor: 2.36, weeks: 52 },
  { rate: 0.14, pacePerWeek: 5, factor: 3.01, weeks: 16 },
  { rate: 0.14, pacePerWeek: 10, factor: 3.13, weeks: 4 },
  { rate: 0.14, pacePerWeek: 20, factor: 2.87, weeks: 4 },
  { rate: 0.14, pacePerWeek: 40, factor: 2.32, weeks: 4 },
  { rate: 0.24, pacePerWeek: 2, factor: 2.77, weeks: 20 },
  { rate: 0.24, pacePerWeek: 5, factor: 3.1, weeks: 4 },
  { rate: 0.24, pacePerWeek: 10, factor: 2.91, weeks: 4 },
  { rate: 0.24, pacePerWeek: 20, factor: 2.41, weeks: 4 },
  { rate: 0.24, pacePerWeek: 40, factor: 2, weeks: 4 },
  { rate: 0.4, pacePerWeek: 2, factor: 2.98, weeks: 8 },
  { rate: 0.4, pacePerWeek: 5, factor: 2.94, weeks: 4 },
  { rate: 0.4, pacePerWeek: 10, factor: 2.51, weeks: 4 },
  { rate: 0.4, pacePerWeek: 20, factor: 2, weeks: 4 },
  { rate: 0.4, pacePerWeek: 40, factor: 2, weeks: 4 },
] as const;
