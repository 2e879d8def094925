import { describeRateDiagnosis } from './rate-testing.ts';
import { technicalNotConverting } from './technical-not-converting.ts';

describeRateDiagnosis(technicalNotConverting, {
  stage: 'final',
  before: ['responded', 'screen', 'technical'],
  next: 'final',
  many: 20,
  asUsual: 10,
  moreThanUsual: 16,
});
