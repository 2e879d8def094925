import { describeRateDiagnosis } from './rate-testing.ts';
import { screensNotConverting } from './screens-not-converting.ts';

describeRateDiagnosis(screensNotConverting, {
  stage: 'technical',
  before: ['responded', 'screen'],
  next: 'technical',
  many: 20,
  asUsual: 12,
  moreThanUsual: 18,
});
