import { defineDiagnosis } from './diagnosis.ts';
import { examineRate, RATE_NEEDS } from './rate-outcome.ts';

export const screensNotConverting = defineDiagnosis({
  id: 'screens-not-converting',
  title: 'Phone screens end there',
  why: 'The first conversation decides on your story, your reasons and the frame, before any technical question.',
  at: 'screen',
  needs: RATE_NEEDS,
  examine: (evidence) => examineRate('technical', evidence),
});
