import { readJourney } from '../../analysis/journey.ts';
import type { EventKind } from '../../analysis/model.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import type { ApplicationEdit, EventCorrection, NewEventInput } from '../../pipeline/model.ts';

type Entry = ApplicationDetail['timeline'][number];

/** Kinds that say nothing of an answer or of sending: a wish with only these is still a wish. */
const BESIDE: ReadonlySet<EventKind> = new Set<EventKind>(['note', 'withdrawn', 'followed-up', 'acknowledged']);
/** What the person does, which is no sign from the employer. */
const OWN: ReadonlySet<EventKind> = new Set<EventKind>(['followed-up', 'feedback-asked', 'note']);
/** Standing does not wait for a day to come: an event is known once it is recorded. */
const ALWAYS = '9999-12-31';

/** An application as it will most likely stand after something was recorded for it, until the server has answered. */
export function guessRecorded(detail: ApplicationDetail, event: NewEventInput): ApplicationDetail {
  const entry: Entry = {
    id: 'not kept yet',
    kind: event.kind,
    on: event.on ?? null,
    inferred: false,
    heldOn: event.heldOn ?? null,
    plannedOn: event.plannedOn ?? null,
    learntOn: event.learntOn ?? null,
    learntAt: '',
    note: event.note ?? null,
    origin: { kind: 'hand' },
    corrects: null,
  };
  return withTimeline(detail, [...detail.timeline, entry]);
}

/** The same after one of its events was corrected, or was said never to have happened. */
export function guessCorrected(detail: ApplicationDetail, event: Entry, to: EventCorrection): ApplicationDetail {
  const differently = detail.differently.filter(({ standing, other }) => standing !== event.id && other !== event.id);
  // What another source told never held, so that taking it back changes nothing else.
  if (event.isOtherwise) return { ...detail, differently };
  const said = Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined));
  const timeline =
    'retracted' in to
      ? detail.timeline.filter(({ id }) => id !== event.id)
      : detail.timeline.map((one) => (one.id === event.id ? { ...one, ...said, inferred: false } : one));
  return withTimeline({ ...detail, differently, superseded: [...detail.superseded, event] }, timeline);
}

/** The same after its fields were changed. */
export function guessEdited(detail: ApplicationDetail, edit: ApplicationEdit): ApplicationDetail {
  const { contact, search: _, ...fields } = edit;
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const named =
    contact === undefined ? {} : { contact: contact === null ? null : { id: '', name: contact, relation: null } };
  const edited = { ...detail, ...said, ...named } as ApplicationDetail;
  if (edit.sentOn === undefined || edit.sentOn === null) return edited;
  const { sentOn } = edit;
  const submitted = detail.timeline.some(({ kind }) => kind === 'submitted');
  if (!submitted) return guessRecorded({ ...edited, intent: 'sent' }, { kind: 'submitted', on: sentOn });
  const timeline = detail.timeline.map((one) => (one.kind === 'submitted' ? { ...one, on: sentOn } : one));
  return withTimeline(edited, timeline);
}

/** Where an application stands with this timeline, and the days that its row tells. */
function withTimeline(detail: ApplicationDetail, events: readonly Entry[]): ApplicationDetail {
  const timeline = inOrder(events);
  const sentOn = timeline.find(({ kind }) => kind === 'submitted')?.on ?? null;
  const all = { ...detail, timeline, sentOn, ...daysOf(timeline) };
  if (detail.intent !== 'sent' && timeline.every(({ kind }) => BESIDE.has(kind))) {
    const isDropped = timeline.some(({ kind }) => kind === 'withdrawn');
    return { ...all, stage: null, state: isDropped ? 'withdrawn' : detail.intent };
  }
  const { reached, state } = readJourney({ id: detail.id, sentOn, channel: detail.channel, events: timeline }, ALWAYS);
  return { ...all, stage: reached, state };
}

function daysOf(timeline: readonly Entry[]) {
  const heard = timeline.filter(({ kind }) => !OWN.has(kind)).flatMap(({ on, heldOn }) => [on, heldOn]);
  const planned = timeline
    .filter(({ plannedOn, heldOn }) => plannedOn !== null && heldOn === null)
    .toSorted((a, b) => ((a.plannedOn ?? '') < (b.plannedOn ?? '') ? -1 : 1))
    .at(-1);
  return {
    lastOn:
      heard
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null,
    plannedOn: planned?.plannedOn ?? null,
    plannedKind: planned?.kind ?? null,
  };
}

/** By their days; one without a day stays beside the one before it. */
function inOrder(events: readonly Entry[]): readonly Entry[] {
  let last = '';
  const placed = events.map((entry) => {
    last = entry.on ?? last;
    return { entry, day: last };
  });
  return placed.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ entry }) => entry);
}
