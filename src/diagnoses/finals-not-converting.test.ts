import { finalsNotConverting } from './finals-not-converting.ts';
import { describeRateDiagnosis } from './rate-testing.ts';

describeRateDiagnosis(finalsNotConverting, {
  stage: 'offer',
  before: ['responded', 'screen', 'technical', 'final'],
  next: 'offer',
  many: 20,
  asUsual: 7,
  moreThanUsual: 14,
});
