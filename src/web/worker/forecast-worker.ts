import { type Analysis, analyseSearch } from '../../analysis/analyse.ts';
import { forecastOffers } from '../../analysis/forecast.ts';
import type { AnalysisInput } from '../../analysis/model.ts';
import type { Forecast } from '../../analysis/report.ts';

/** What the page sends: the search once, then one pace after the other. */
export type Asked = { readonly input: AnalysisInput } | { readonly pacePerWeek: number };
/** What comes back for each pace. */
export interface Answered {
  readonly pacePerWeek: number;
  readonly forecast: Forecast | null;
}

// The funnel is fitted once; another pace only carries its draws forward anew.
let analysis: Analysis | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('input' in data) {
    analysis = analyseSearch(data.input);
    return;
  }
  if (analysis === null) return;
  const { fits, journeys, input } = analysis;
  const { pacePerWeek } = data;
  const target = { ...input.target, pacePerWeek };
  const answer = forecastOffers(fits, journeys, { asOf: input.asOf, target, seed: input.seed ?? 1 });
  self.postMessage({ pacePerWeek, forecast: answer?.forecast ?? null } satisfies Answered);
});
