import type { Stage } from '../../analysis/model.ts';
import type { DrawView, ExperimentView, VerdictName } from '../../http/api.ts';

/** How each verdict is called, before its sentence. */
export const VERDICT_WORDS: Readonly<Record<VerdictName, string>> = {
  proven: 'Proven',
  leaning: 'Leaning, not proven',
  'no-difference': 'No difference worth having',
  'cannot-tell-yet': 'Cannot tell yet',
  'cannot-tell-in-time': 'Cannot tell in time',
  'decided-without-proof': 'Decided without proof',
  observed: 'Observed, not tested',
  broken: 'Broken, cannot be judged',
  'not-started': 'Not started',
};

/** What each thing that can be varied is called. */
export const VARIES_WORDS: Readonly<Record<ExperimentView['varies'], string>> = {
  resume: 'résumé',
  'cover-note': 'cover note',
  channel: 'way in',
  target: 'kind of company or role',
  preparation: 'preparation',
  timing: 'day or time of sending',
  'follow-up': 'following up',
};

/** What counts as better, as an answer to that question. */
export const METRIC_WORDS: Readonly<Record<Stage, string>> = {
  response: 'A response',
  screen: 'A first conversation',
  technical: 'A technical round',
  final: 'A final round',
  offer: 'An offer',
};

/** How many reached what counts: "respond", of so many in 100. */
export const REACH_WORDS: Readonly<Record<Stage, string>> = {
  response: 'respond',
  screen: 'come to a first conversation',
  technical: 'come to a technical round',
  final: 'come to a final round',
  offer: 'end in an offer',
};

/** What became of a drawn application, in the order in which it is told. */
export const OUTCOME_WORDS: Readonly<Record<DrawView['outcome'], string>> = {
  responded: 'reached what counts',
  'may-still-answer': 'may still answer',
  'probably-silence': 'probably silence',
  'told-no': 'told no',
  withdrawn: 'withdrawn',
  'not-sent': 'not sent yet',
};
