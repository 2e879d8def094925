import { lowResponseRate } from './low-response-rate.ts';
import { describeRateDiagnosis } from './rate-testing.ts';

describeRateDiagnosis(lowResponseRate, {
  stage: 'response',
  before: [],
  next: 'responded',
  many: 80,
  asUsual: 8,
  moreThanUsual: 24,
});
