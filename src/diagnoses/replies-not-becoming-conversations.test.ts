import { describeRateDiagnosis } from './rate-testing.ts';
import { repliesNotBecomingConversations } from './replies-not-becoming-conversations.ts';

describeRateDiagnosis(repliesNotBecomingConversations, {
  stage: 'screen',
  before: ['responded'],
  next: 'screen',
  many: 20,
  asUsual: 15,
  moreThanUsual: 19,
});
