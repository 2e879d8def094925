import type { EventKind } from '../../analysis/model.ts';
import type { Day } from '../../kernel/day.ts';
import { parseDay } from '../../kernel/parse-day.ts';
import { EVENT_WORDS } from './event-words.data.ts';

/** Kinds in the order in which they are meant most often, with words people type for them. */
const CHOICES: readonly { readonly kind: EventKind; readonly also: readonly string[] }[] = [
  { kind: 'rejected', also: ['no', 'refused', 'turned down', 'declined by them'] },
  { kind: 'responded', also: ['reply', 'replied', 'answer', 'answered', 'wrote back'] },
  { kind: 'screen', also: ['phone', 'call', 'recruiter'] },
  { kind: 'technical', also: ['take-home', 'coding', 'system design'] },
  { kind: 'final', also: ['onsite', 'on-site', 'panel', 'last round'] },
  { kind: 'interview', also: ['conversation', 'meeting', 'round'] },
  { kind: 'assessment', also: ['test', 'challenge', 'quiz'] },
  { kind: 'offer', also: ['offered'] },
  { kind: 'accepted', also: ['i accept', 'taken'] },
  { kind: 'declined', also: ['i decline'] },
  { kind: 'withdrawn', also: ['withdraw', 'drop', 'dropped'] },
  { kind: 'note', also: ['remark'] },
  { kind: 'followed-up', also: ['asked', 'nudge', 'reminder'] },
  { kind: 'acknowledged', also: ['receipt', 'automatic', 'confirmation'] },
  { kind: 'feedback-received', also: ['reasons', 'feedback'] },
  { kind: 'feedback-asked', also: ['asked for feedback'] },
  { kind: 'outreach', also: ['inbound', 'wrote first'] },
  { kind: 'submitted', also: ['sent', 'applied'] },
];

export interface EventChoice {
  readonly kind: EventKind;
  /** "Told no". */
  readonly name: string;
}

/** The kinds a few letters may mean, the likeliest first; every kind for no letters at all. */
export function eventChoices(typed: string): readonly EventChoice[] {
  const wanted = typed.trim().toLowerCase();
  const ranked = CHOICES.map(({ kind, also }) => ({ kind, rank: rankOf(wanted, kind, also) }));
  return ranked
    .filter(({ rank }) => rank < NOT_MEANT)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ kind }) => ({ kind, name: EVENT_WORDS[kind].happened }));
}

const NOT_MEANT = 3;

/** A whole word that is meant goes before the beginning of a kind, and that before the beginning of any other word. */
function rankOf(wanted: string, kind: EventKind, also: readonly string[]): number {
  const happened = EVENT_WORDS[kind].happened.toLowerCase();
  const names = [kind, happened, ...also];
  if (names.includes(wanted)) return 0;
  if (kind.startsWith(wanted)) return 1;
  // A letter or two may begin a name, but not any word inside of it.
  const begin = wanted.length < 3 ? names : names.flatMap((name) => [name, ...name.split(/[\s-]/)]);
  const begins = begin.some((word) => word.startsWith(wanted));
  return begins ? 2 : NOT_MEANT;
}

export interface EventLine {
  readonly choices: readonly EventChoice[];
  /** The day that was typed behind the kind; `undefined` where none was. */
  readonly day: Day | undefined;
  /** What was typed behind a colon. */
  readonly note: string | undefined;
}

/** Reads a whole event from one line: "r", "rejected yesterday", "screen 3 Nov: with the recruiter". */
export function readEventLine(line: string, today: Day): EventLine {
  const at = line.indexOf(':');
  const [said, behind] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1).trim()];
  const note = behind === '' ? undefined : behind;
  const words = said.replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  for (let count = words.length; count > 0; count--) {
    const choices = eventChoices(words.slice(0, count).join(' '));
    if (choices.length === 0) continue;
    const rest = words.slice(count).join(' ');
    const day = rest === '' ? null : parseDay(rest, today);
    if (day === null) return { choices, day: undefined, note };
    if (day.ok) return { choices, day: day.day, note };
  }
  return { choices: words.length === 0 ? eventChoices('') : [], day: undefined, note };
}
