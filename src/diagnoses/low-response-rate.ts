import { defineDiagnosis } from './diagnosis.ts';
import { examineRate, RATE_NEEDS } from './rate-outcome.ts';

export const lowResponseRate = defineDiagnosis({
  id: 'low-response-rate',
  title: 'Few applications get a response',
  why: 'Silence at the first step points at the choice of postings or at the resume, not at how you interview.',
  at: 'applied',
  needs: RATE_NEEDS,
  examine: (evidence) =>
    examineRate(
      'response',
      'Pick five postings you fit closely, rewrite the top third of the resume for them, and send those before anything else this week.',
      evidence,
    ),
});
