import { defineDiagnosis } from './diagnosis.ts';
import { examineRate, RATE_NEEDS } from './rate-outcome.ts';

export const repliesNotBecomingConversations = defineDiagnosis({
  id: 'replies-not-becoming-conversations',
  title: 'Replies do not become conversations',
  why: 'Somebody was interested, and it ended before you spoke: timing, pay, place or a first test.',
  at: 'response',
  needs: RATE_NEEDS,
  examine: (evidence) => examineRate('screen', evidence),
});
