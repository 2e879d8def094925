import { changePoint } from './change-point.ts';
import { coldShareHigh } from './cold-share-high.ts';
import { dataTooSparse } from './data-too-sparse.ts';
import type { Diagnosis } from './diagnosis.ts';
import { feedbackNotAsked } from './feedback-not-asked.ts';
import { finalsNotConverting } from './finals-not-converting.ts';
import { followUpMissing } from './follow-up-missing.ts';
import { ghostedAfterInterview } from './ghosted-after-interview.ts';
import { importConflict } from './import-conflict.ts';
import { lateNightApplications } from './late-night-applications.ts';
import { lowResponseRate } from './low-response-rate.ts';
import { oneBasket } from './one-basket.ts';
import { pipelineTooThin } from './pipeline-too-thin.ts';
import { referralUnused } from './referral-unused.ts';
import { repliesNotBecomingConversations } from './replies-not-becoming-conversations.ts';
import { resumeKeywordsAbsent } from './resume-keywords-absent.ts';
import { screensNotConverting } from './screens-not-converting.ts';
import { slowToApply } from './slow-to-apply.ts';
import { smallCompaniesAnswer } from './small-companies-answer.ts';
import { staleOpenings } from './stale-openings.ts';
import { technicalNotConverting } from './technical-not-converting.ts';

/** Every diagnosis, in the order of the steps. The runner hands each the evidence it declares. */
export const catalogue: readonly Diagnosis[] = [
  lowResponseRate,
  repliesNotBecomingConversations,
  screensNotConverting,
  technicalNotConverting,
  finalsNotConverting,
  coldShareHigh,
  referralUnused,
  resumeKeywordsAbsent,
  slowToApply,
  staleOpenings,
  pipelineTooThin,
  oneBasket,
  lateNightApplications,
  changePoint,
  ghostedAfterInterview,
  followUpMissing,
  feedbackNotAsked,
  smallCompaniesAnswer,
  dataTooSparse,
  importConflict,
];
