import { counted } from '../../analysis/in-words.ts';
import type { ArmName, DrawView, ExperimentView } from '../../http/api.ts';
import type { Door } from '../debugger/door.ts';
import { OUTCOME_WORDS } from './experiment-words.ts';

const DRAWN =
  'Each was drawn when it was drafted, and counts for the arm that was drawn, whatever was sent. Nothing about the next draw can be foreseen.';

/** Those drawn for an arm, or for both; `null` where there are none, and nothing to open. */
export function drawnDoor({ draws }: ExperimentView, arm?: ArmName): Door | null {
  const own = draws.filter((draw) => arm === undefined || draw.arm === arm);
  const who = arm === undefined ? 'drawn' : `drawn for ${arm.toUpperCase()}`;
  return doorTo(own, `${counted(own.length, 'application')} ${who}`, 'Everything this experiment drew.');
}

/** Those of an arm with one outcome. */
export function outcomeDoor({ draws }: ExperimentView, arm: ArmName, outcome: DrawView['outcome']): Door | null {
  const own = draws.filter((draw) => draw.arm === arm && draw.outcome === outcome);
  return doorTo(
    own,
    `${counted(own.length, 'application')} of ${arm.toUpperCase()}: ${OUTCOME_WORDS[outcome]}`,
    `Drawn for ${arm.toUpperCase()}, and today: ${OUTCOME_WORDS[outcome]}.`,
  );
}

/** Those where something else was sent than drawn, each with its reason. */
export function overriddenDoor({ draws }: ExperimentView): Door | null {
  const own = draws.filter(({ used, arm }) => used !== null && used !== arm);
  const door = doorTo(
    own,
    `${counted(own.length, 'application')} sent other than drawn`,
    'They stay where they were drawn: counting them by what was sent would let good prospects choose their arm.',
  );
  if (door === null) return null;
  const notes = own.map(
    ({ company, role, arm, because }) =>
      `${[company, role].filter(Boolean).join(', ') || 'Without a name'}: drew ${arm.toUpperCase()}. ${because ?? ''}`,
  );
  return { ...door, notes };
}

/** The chance that one arm is the better one, and how it was found. */
export function betterDoor(): Door {
  return {
    title: 'The chance that B is the better one',
    definition:
      'Of a hundred worlds that fit what was seen so far, in how many B reaches what counts more often than A. It is a lean, and no proof: looked at every day it would cry wolf.',
    method:
      'Both rates from the answers so far, with the share of open ones that still answer taken from how long answers took.',
    ids: null,
  };
}

function doorTo(own: readonly DrawView[], title: string, definition: string): Door | null {
  if (own.length === 0) return null;
  return { title, definition, method: DRAWN, ids: own.map(({ applicationId }) => applicationId) };
}
