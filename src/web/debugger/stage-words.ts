import { STEP_WORDS } from '../../analysis/in-words.ts';
import type { Stage, StageReached, State } from '../../analysis/model.ts';

/** What the person must get or pass to reach a stage, as the name of its row. */
export function stepName(stage: Stage): string {
  const { name } = STEP_WORDS[stage];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What goes better when a step is mended, where there is little room. */
export const STEP_SHORT: Readonly<Record<Stage, string>> = {
  response: 'Responses',
  screen: 'Conversations',
  technical: 'Phone screens',
  final: 'Technical rounds',
  offer: 'Final rounds',
};

/** Where a search stands that stops before reaching the stage: "Stopped at the technical round". */
export function stoppedAt(stage: Stage): string {
  return `Stopped ${STEP_WORDS[stage].fails}`;
}

const STATE_WORDS: Partial<Record<State, string>> = { rejected: 'told no', withdrawn: 'withdrawn', open: 'open' };

/** How far an application came and where it stands, as a list says it: "technical, told no". */
export function standing(reached: StageReached, state: State): string {
  const word = STATE_WORDS[state];
  return word === undefined ? state : `${reached}, ${word}`;
}
