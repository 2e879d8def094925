import type { ExperimentSummary } from '../../http/api.ts';
import { capital } from '../words/capital.ts';

type Told = Pick<ExperimentSummary, 'verdictName' | 'ahead' | 'decision' | 'state' | 'arms' | 'question' | 'drawn'>;

/** What an experiment says, in the one sentence of its page; a verdict is never louder than it is sure. */
export function experimentHeadline({ verdictName, ahead, decision, state, arms, question, drawn }: Told): string {
  const better = ahead === null ? null : `${ahead.toUpperCase()}, ${arms[ahead].label},`;
  const chosen = decision === null || decision === 'none' ? null : `${decision.toUpperCase()}, ${arms[decision].label}`;
  if (state === 'running' && drawn.a + drawn.b === 0) return 'It runs, and nothing is drawn yet.';
  switch (verdictName) {
    case 'not-started':
      return question;
    case 'proven':
      return `${better ?? 'One of the two'} is the better one: proven.`;
    case 'leaning':
      return `${better ?? 'One of the two'} leans ahead, and that is no proof.`;
    case 'no-difference':
      return 'No difference worth having between the two.';
    case 'cannot-tell-in-time':
      return state === 'closed' ? 'It could not tell in time.' : 'This will not answer in time.';
    case 'decided-without-proof':
      return chosen === null ? 'Stopped without proof, and left open.' : `${capital(chosen)}: decided without proof.`;
    case 'broken':
      return 'This cannot be judged: something else than the draw chose.';
    case 'observed':
      return `${better === null ? 'The two look level' : `${better} looks ahead`}; drawn to earn, so nothing is proven.`;
    default:
      return better === null
        ? 'The two are level, and this cannot tell yet.'
        : `${better} is ahead, and this cannot tell yet.`;
  }
}
