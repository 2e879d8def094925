import { defineDiagnosis } from './diagnosis.ts';
import { examineRate, RATE_NEEDS } from './rate-outcome.ts';

export const technicalNotConverting = defineDiagnosis({
  id: 'technical-not-converting',
  title: 'Technical rounds end there',
  why: 'You are invited and liked well enough to be tested; what happens in the room can be practised.',
  at: 'technical',
  needs: RATE_NEEDS,
  examine: (evidence) => examineRate('final', evidence),
});
