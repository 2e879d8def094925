import { counted, inTen } from '../../analysis/in-words.ts';
import { lineWords } from '../../analysis/line-words.ts';
import type { ExperimentView } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { ClaimedSpan } from '../../picture/claimed-spans.ts';
import { shortDay } from '../words/days.ts';
import { leadOf } from './lead-of.ts';

/** The lead against the line, in one sentence. */
export function evidenceSentence(experiment: Pick<ExperimentView, 'judgement' | 'mode' | 'state'>): string {
  const at = leadOf(experiment);
  const { lead } = at;
  const who = lead === 0 ? 'The two are level' : `${lead > 0 ? 'B' : 'A'} leads by ${Math.abs(lead)}`;
  if (experiment.mode === 'earn') return `${who}; drawn to earn, so no lead is a proof.`;
  if (experiment.judgement === null) return `${who}; nothing is judged yet.`;
  return `${who}; ${lineWords(at)}.`;
}

/** What a z-test looked at every day would have told, and taken back. */
export function testWords(spans: readonly ClaimedSpan[], asOf: Day): string {
  if (spans.length === 0) return 'A usual z-test looked at daily would have claimed nothing here so far.';
  const told = spans.map(({ arm, from, until, isTakenBack }) => {
    const back = isTakenBack ? `, taken back on ${shortDay(until, asOf)}` : ', and would claim it still';
    return `${arm === 'a' ? 'A' : 'B'} on ${shortDay(from, asOf)}${back}`;
  });
  const shown = told.slice(0, 3).join('; ');
  const rest = told.length > 3 ? `; and ${counted(told.length - 3, 'more time')}` : '';
  return `A usual z-test looked at daily would have called a winner: ${shown}${rest}. Where nothing is going on it does so in about 19 of 100 experiments of 120 applications.`;
}

/** How it may end, in the words that stand right of today; nothing where no proof can come any more. */
export function outlookWords(
  { outlook, state, mode, judgement }: Pick<ExperimentView, 'outlook' | 'state' | 'mode' | 'judgement'>,
  today: Day,
): string | null {
  if (state !== 'running' || mode !== 'prove' || outlook?.answersBy == null || judgement?.provenOn != null) return null;
  return `${inTen(outlook.chanceOfProof)} that it is proven by ${shortDay(outlook.answersBy, today)}`;
}
