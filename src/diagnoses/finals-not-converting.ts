import { defineDiagnosis } from './diagnosis.ts';
import { examineRate, RATE_NEEDS } from './rate-outcome.ts';

export const finalsNotConverting = defineDiagnosis({
  id: 'finals-not-converting',
  title: 'Final rounds end without an offer',
  why: 'They believe you can do the work; the last round compares you, your stories and your questions with others.',
  at: 'final',
  needs: RATE_NEEDS,
  examine: (evidence) => examineRate('offer', evidence),
});
