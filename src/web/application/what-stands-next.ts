import { counted, inHundred, rangeInHundred } from '../../analysis/in-words.ts';
import type { Report, SilentApplication } from '../../analysis/report.ts';
import { mayStillAnswer } from '../../analysis/silence.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { EventCorrection, NewEventInput } from '../../pipeline/model.ts';
import { namedDay, shortDay } from '../words/days.ts';
import { capital, roundOf, type TimelineEntry } from './timeline-lines.ts';

/** Something that is likely to be said next, one press away. */
export interface NextAct {
  readonly name: string;
  readonly does:
    | { readonly record: NewEventInput }
    | { readonly correct: TimelineEntry; readonly to: Extract<EventCorrection, { plannedOn?: unknown }> };
}

export interface StandsNext {
  readonly sentence: string;
  /** What can be said of it from this person's own search; `null` where nothing can. */
  readonly detail: string | null;
  readonly acts: readonly NextAct[];
}

interface Given {
  readonly detail: ApplicationDetail;
  /** `null` while it is not known, or where too little is there to say anything from. */
  readonly report: Report | null;
  readonly today: Day;
}

/** Where one application stands and what comes next, in a sentence, with the answers that are likely to be given. */
export function whatStandsNext(given: Given): StandsNext {
  const { detail, today } = given;
  switch (detail.state) {
    case 'wish':
      return unsent('Saved, not sent.', today);
    case 'draft':
      return unsent('Being written, not sent.', today);
    case 'offer':
      return { sentence: 'An offer is open and waits for your answer.', detail: null, acts: decisions(today) };
    case 'open':
      return planned(given) ?? silent(given);
    default:
      return { sentence: endSentence(detail, today), detail: null, acts: [] };
  }
}

function unsent(sentence: string, today: Day): StandsNext {
  const record = { kind: 'submitted', on: today } as const;
  return { sentence, detail: null, acts: [{ name: 'I sent it today', does: { record } }] };
}

function decisions(today: Day): readonly NextAct[] {
  return [
    { name: 'I accept', does: { record: { kind: 'accepted', on: today } } },
    { name: 'I decline', does: { record: { kind: 'declined', on: today } } },
  ];
}

const ENDS = {
  rejected: 'They said no',
  withdrawn: 'You withdrew it',
  accepted: 'You accepted their offer',
  declined: 'You declined their offer',
} as const;

function endSentence({ state, timeline }: ApplicationDetail, today: Day): string {
  const end = state as keyof typeof ENDS;
  const on = timeline.findLast(({ kind }) => kind === end)?.on ?? null;
  return `${ENDS[end]}${on === null ? '' : ` on ${shortDay(on, today)}`}.`;
}

/** What is planned next, or what was planned and of which nothing was said since. */
function planned({ detail, report, today }: Given): StandsNext | null {
  const open = detail.timeline.filter(({ plannedOn, heldOn }) => plannedOn !== null && heldOn === null);
  const ahead = open
    .filter(({ plannedOn }) => (plannedOn ?? '') >= today)
    .toSorted((a, b) => ((a.plannedOn ?? '') < (b.plannedOn ?? '') ? -1 : 1));
  const [entry = open.at(-1)] = ahead;
  if (entry?.plannedOn == null) return null;
  const { kind, plannedOn, note } = entry;
  if (plannedOn >= today) {
    const when = plannedOn === today ? 'today' : `on ${namedDay(plannedOn, today)}`;
    const what = note === null || note.length > 120 ? '' : `: ${note}`;
    return { sentence: `${capital(roundOf(kind))} ${when}${what}.`, detail: fromHere(detail, report), acts: [] };
  }
  return {
    sentence: `The ${roundOf(kind)} was planned for ${namedDay(plannedOn, today)}.`,
    detail: null,
    acts: [
      { name: 'It was held', does: { correct: entry, to: { heldOn: plannedOn } } },
      { name: 'It was called off', does: { correct: entry, to: { plannedOn: null } } },
    ],
  };
}

/** How many go on from where it stands, by this person's own rate with its range. */
function fromHere({ stage }: ApplicationDetail, report: Report | null): string | null {
  const step = report?.stages.find(({ from }) => from === stage);
  if (step?.rate == null || report?.outcomesInDoubt) return null;
  return `With your rates, ${rangeInHundred(step.rate)} go on from here.`;
}

function silent({ detail, report, today }: Given): StandsNext {
  const chances = report?.silence.find(({ id }) => id === detail.id);
  const { lastOn, stage } = detail;
  const isWaiting = stage === 'applied';
  if (chances === undefined || report?.outcomesInDoubt) {
    const since = lastOn === null ? '' : ` since ${shortDay(lastOn, today)}`;
    return { sentence: `${isWaiting ? 'No answer yet' : 'Nothing heard'}${since}.`, detail: null, acts: [] };
  }
  const { silentDays } = chances;
  const days = silentDays === null ? '' : ` for ${counted(silentDays, 'day')}`;
  const sentence = silentDays === 0 ? sentenceToday(isWaiting) : `${isWaiting ? 'No answer' : 'Nothing heard'}${days}.`;
  return { sentence, detail: chancesInWords(chances), acts: [] };
}

function sentenceToday(isWaiting: boolean): string {
  return isWaiting ? 'Sent today.' : 'The last you heard is of today.';
}

function chancesInWords(chances: SilentApplication): string {
  const { mayHear, mayGoOn, silentDays } = chances;
  if (silentDays === null) return 'No day is known of it, so nothing can be said of what may still come.';
  const still =
    mayHear < 0.01
      ? 'Fewer than 1 in 100 like it still hear back.'
      : `Of 100 like it, ${inHundred(mayHear)} still hear back, ${inHundred(mayGoOn)} with a yes.`;
  return mayStillAnswer(chances) ? still : `${still} It is probably silence and needs nothing more from you.`;
}
