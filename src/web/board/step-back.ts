import { readJourney } from '../../analysis/journey.ts';
import { type EventKind, STAGES_REACHED, type StageReached, type TimelineEvent } from '../../analysis/model.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import type { EventCorrection } from '../../pipeline/model.ts';

/** The kind of event that takes an application into a stage. */
export const KIND_OF: Readonly<Record<StageReached, EventKind>> = {
  applied: 'submitted',
  response: 'responded',
  screen: 'screen',
  technical: 'technical',
  final: 'final',
  offer: 'offer',
};

export interface Correction {
  readonly event: ApplicationDetail['timeline'][number];
  readonly to: EventCorrection;
}

/** Standing does not wait for a day to come: an event is known once it is recorded. */
const ALWAYS = '9999-12-31';

/**
 * What must be corrected for an application to stand at an earlier stage: the events that took it further never
 * happened, or were of that stage where nothing else led there. `null` where it cannot stand there, as one that a
 * recruiter began cannot wait for a first answer.
 */
export function stepBack(detail: ApplicationDetail, target: StageReached): readonly Correction[] | null {
  const { timeline } = detail;
  const wanted = STAGES_REACHED.indexOf(target);
  const beyond = timeline.filter((event) => provenBy(event, timeline) > wanted);
  const isThere = target === 'applied' || timeline.some((event) => provenBy(event, timeline) === wanted);
  const corrections = beyond.map((event, at): Correction => {
    const becomes = at === 0 && !isThere;
    return { event, to: becomes ? { kind: KIND_OF[target] } : { retracted: true } };
  });
  const after = timeline.flatMap((event) => {
    const correction = corrections.find((one) => one.event === event);
    if (correction === undefined) return [event];
    return 'kind' in correction.to && correction.to.kind !== undefined ? [{ ...event, kind: correction.to.kind }] : [];
  });
  return corrections.length > 0 && reachedBy(detail, after) === wanted ? corrections : null;
}

function reachedBy(
  { id, sentOn, channel }: Pick<ApplicationDetail, 'id' | 'sentOn' | 'channel'>,
  events: readonly TimelineEvent[],
) {
  return STAGES_REACHED.indexOf(readJourney({ id, sentOn, channel, events }, ALWAYS).reached);
}

/** How far one event alone proves that it came; a test counts by the conversation that came before it. */
function provenBy(event: TimelineEvent, timeline: readonly TimelineEvent[]): number {
  const alone = reachedBy(NOBODY, [event]);
  if (event.kind !== 'assessment') return alone;
  const conversations = timeline.filter(({ kind }) => kind === 'screen' || kind === 'interview');
  const beside = reachedBy(
    NOBODY,
    timeline.filter((one) => one === event || conversations.includes(one)),
  );
  return beside === TECHNICAL ? TECHNICAL : alone;
}

const NOBODY = { id: '', sentOn: null, channel: null };
const TECHNICAL = STAGES_REACHED.indexOf('technical');
