import { defineDiagnosis } from './diagnosis.ts';
import { examineRate, RATE_NEEDS } from './rate-outcome.ts';

export const lowResponseRate = defineDiagnosis({
  id: 'low-response-rate',
  title: 'Few applications get a response',
  why: 'Silence at the first step points at the choice of postings or at the resume, not at how you interview.',
  at: 'applied',
  needs: RATE_NEEDS,
  examine: (evidence) => examineRate('response', evidence),
});
