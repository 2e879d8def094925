import { dayInWords, endsInHundred, inHundred, rangeInHundred } from '../../analysis/in-words.ts';
import { STAGES_REACHED, type StageReached } from '../../analysis/model.ts';
import type { Report } from '../../analysis/report.ts';
import { pageState } from '../debugger/page-state.ts';

/** The columns from left to right. */
export const COLUMN_ORDER: readonly StageReached[] = STAGES_REACHED;

export const COLUMN_NAMES: Readonly<Record<StageReached, string>> = {
  applied: 'Waiting',
  response: 'Response',
  screen: 'Screen',
  technical: 'Technical',
  final: 'Final',
  offer: 'Offer',
};

const NOBODY: Readonly<Record<StageReached, string>> = {
  applied: 'Nothing waits for a first answer.',
  response: 'No reply is open just now.',
  screen: 'No screen is open just now.',
  technical: 'No technical round just now.',
  final: 'No final round just now.',
  offer: 'Nobody here yet.',
};

/** What leads to a column, counted as people count it. */
const FROM: Partial<Record<StageReached, string>> = {
  response: 'applications',
  screen: 'replies',
  technical: 'screens',
  final: 'technical rounds',
};

/** What an empty column says: that nobody is here, and what it takes or what is on its way, where that is known. */
export function emptyColumnWords(stage: StageReached, report: Report | null): string {
  const nobody = NOBODY[stage];
  if (report === null || report.applications === 0 || report.outcomesInDoubt) return nobody;
  if (stage === 'applied') return `${nobody} Add one with c.`;
  if (report.accepted && stage === 'offer') return 'You accepted an offer.';
  const isTooLittle = pageState(report) === 'too-little';
  if (stage === 'offer') return `${nobody}${isTooLittle ? '' : offerOutlook(report)}`;
  const step = report.stages.find((one) => one.stage === stage);
  if (!step?.rate) return nobody;
  // From too little there is no rate of one's own yet.
  if (isTooLittle) return `${nobody} Typically ${endsInHundred(step.reference)} in 100 ${FROM[stage]} lead here.`;
  return `${nobody} With your rates, ${rangeInHundred(step.rate)} ${FROM[stage]} lead here.`;
}

function offerOutlook({ forecast, asOf }: Report): string {
  if (forecast === null || forecast.fromOpen <= 0) return '';
  return ` With what is open now, ${inHundred(forecast.fromOpen)} in 100 that one arrives by ${dayInWords(forecast.by, asOf)}.`;
}
