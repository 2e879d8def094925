/**
 * From which factor on a fall of the response rate is told, by the rate and the applications a week: where nothing
 * changes it is crossed 0.92 times in 52 weeks, looked at every week. `weeks` is the history after which a fall to a
 * third is found within 16 weeks in half of the searches; `null` where two years are not enough.
 * Written by bench/change-thresholds.ts.
 */
export const CHANGE_THRESHOLDS = [
  { rate: 0.03, pacePerWeek: 2, factor: 2, weeks: null },
  { rate: 0.03, pacePerWeek: 5, factor: 2, weeks: null },
  { rate: 0.03, pacePerWeek: 10, factor: 2.48, weeks: 39 },
  { rate: 0.03, pacePerWeek: 20, factor: 2.83, weeks: 6 },
  { rate: 0.03, pacePerWeek: 40, factor: 2.95, weeks: 4 },
  { rate: 0.06, pacePerWeek: 2, factor: 2, weeks: null },
  { rate: 0.06, pacePerWeek: 5, factor: 2.24, weeks: 26 },
  { rate: 0.06, pacePerWeek: 10, factor: 2.68, weeks: 12 },
  { rate: 0.06, pacePerWeek: 20, factor: 2.85, weeks: 4 },
  { rate: 0.06, pacePerWeek: 40, factor: 2.84, weeks: 4 },
  { rate: 0.12, pacePerWeek: 2, factor: 2.24, weeks: 78 },
  { rate: 0.12, pacePerWeek: 5, factor: 2.58, weeks: 8 },
  { rate: 0.12, pacePerWeek: 10, factor: 2.82, weeks: 6 },
  { rate: 0.12, pacePerWeek: 20, factor: 2.71, weeks: 4 },
  { rate: 0.12, pacePerWeek: 40, factor: 2.53, weeks: 4 },
  { rate: 0.24, pacePerWeek: 2, factor: 2.55, weeks: 12 },
  { rate: 0.24, pacePerWeek: 5, factor: 2.66, weeks: 4 },
  { rate: 0.24, pacePerWeek: 10, factor: 2.64, weeks: 4 },
  { rate: 0.24, pacePerWeek: 20, factor: 2.31, weeks: 4 },
  { rate: 0.24, pacePerWeek: 40, factor: 2, weeks: 4 },
  { rate: 0.4, pacePerWeek: 2, factor: 2.65, weeks: 8 },
  { rate: 0.4, pacePerWeek: 5, factor: 2.52, weeks: 4 },
  { rate: 0.4, pacePerWeek: 10, factor: 2.32, weeks: 4 },
  { rate: 0.4, pacePerWeek: 20, factor: 2, weeks: 4 },
  { rate: 0.4, pacePerWeek: 40, factor: 2, weeks: 4 },
] as const;
