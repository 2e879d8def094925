import { grouped } from '../../analysis/in-words.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { roundOf } from '../application/timeline-lines.ts';
import { aboutHowMany } from '../words/counts.ts';
import { namedDay } from '../words/days.ts';
import type { Show } from './filters.ts';
import { type Chances, type Group, groupOf, isPlanned } from './standing-group.ts';

/** A stretch of a sentence: words, a figure that leads to the very applications, or a name that opens one. */
export type Piece = { readonly words: string } | Door;
export type Door = { readonly words: string; readonly show: Show } | { readonly words: string; readonly open: string };

type Counts = Readonly<Record<Group, number>>;
const words = (text: string): Piece => ({ words: text });
const figure = (count: number, show: Show): Piece => ({ words: grouped(count), show });

const STANDS: readonly (readonly [Group & Show, string])[] = [
  ['conversation', 'in conversation'],
  ['waiting', 'waiting for a first answer'],
  ['silence', 'probably silence'],
];

/** The sentence of the page: what is where. Every figure is a door to the applications it counts. */
export function headline(counts: Counts): readonly Piece[] {
  const open = counts.conversation + counts.waiting + counts.silence;
  const sent = open + counts.closed;
  if (sent === 0) {
    const are = counts.unsent === 1 ? ' is saved.' : ' are saved.';
    return [words('Nothing is sent yet: '), figure(counts.unsent, 'unsent'), words(are)];
  }
  if (open === 0) return noneOpen(sent);
  const standing = STANDS.filter(([group]) => counts[group] > 0);
  const [first] = standing;
  if (sent === 1) return [words('Your '), { words: 'one application', show: 'all' }, words(` is ${first?.[1]}.`)];
  const are = open === 1 ? 'is' : 'are';
  const only = standing.length === 1 && first !== undefined ? { words: first[1], show: first[0] } : null;
  if (open === sent && only !== null) return [words('All '), figure(sent, 'all'), words(` ${are} `), only, words('.')];
  const beginning: readonly Piece[] =
    open === sent
      ? [words('All '), figure(sent, 'all'), words(` ${are} still open`)]
      : [figure(open, 'open'), words(' of '), figure(sent, 'all'), words(` ${are} still open`)];
  if (only !== null) return [...beginning, words(open === 1 ? ', ' : ', all '), only, words('.')];
  const stands = standing.flatMap(([group, where], at): readonly Piece[] => [
    words(at === 0 ? ': ' : ', '),
    figure(counts[group], group),
    // A figure and what it counts stay on one line.
    words(`\u00a0${where}`),
  ]);
  return [...beginning, ...stands, words('.')];
}

function noneOpen(sent: number): readonly Piece[] {
  if (sent === 1) return [words('Your '), { words: 'one application', show: 'all' }, words(' is closed.')];
  return [words('None of your '), figure(sent, 'all'), words(' is open any more.')];
}

interface Given {
  readonly rows: readonly ApplicationRow[];
  readonly counts: Counts;
  readonly chances: Chances;
  readonly isTooLittle: boolean;
  readonly today: Day;
}

/** What stands next, under the sentence: an offer, a date, a date that has passed, and what may be hoped of those that wait. */
export function nextLine({ rows, counts, chances, isTooLittle, today }: Given): readonly Piece[] {
  const dated = rows.filter(({ plannedOn, state }) => plannedOn !== null && state === 'open');
  const byDay = dated.toSorted((a, b) => ((a.plannedOn ?? '') < (b.plannedOn ?? '') ? -1 : 1));
  const sentences = [
    ...rows
      .filter(({ state }) => state === 'offer')
      .slice(0, 2)
      .map(offerWords),
    ...byDay
      .filter((row) => isPlanned(row, today))
      .slice(0, 1)
      .map((row) => dateWords(row, today)),
    ...byDay
      .filter((row) => !isPlanned(row, today))
      .slice(-1)
      .map((row) => passedWords(row, today)),
    ...hope({ rows, counts, chances, isTooLittle, today }),
    ...saved(counts),
  ];
  return sentences.flatMap((sentence, at) => (at === 0 ? sentence : [words(' '), ...sentence]));
}

function named({ id, company, role }: ApplicationRow): Piece {
  return { words: company ?? role ?? 'an application without a name', open: id };
}

function offerWords(row: ApplicationRow): readonly Piece[] {
  return [words('The offer of '), named(row), words(' waits for your answer.')];
}

function dateWords(row: ApplicationRow, today: Day): readonly Piece[] {
  const day = row.plannedOn === today ? 'today' : namedDay(row.plannedOn ?? today, today);
  return [words(`The next date is ${day}, with `), named(row), words(`: ${round(row)}.`)];
}

function passedWords(row: ApplicationRow, today: Day): readonly Piece[] {
  const day = namedDay(row.plannedOn ?? today, today);
  return [words(`The ${round(row)} with `), named(row), words(` was planned for ${day}: how did it go?`)];
}

function round({ plannedKind }: ApplicationRow): string {
  return plannedKind === null ? 'a conversation' : roundOf(plannedKind);
}

/** What is kept and not sent, where something else is the sentence. */
function saved({ unsent, ...sent }: Counts): readonly (readonly Piece[])[] {
  if (unsent === 0 || Object.values(sent).every((count) => count === 0)) return [];
  return [[figure(unsent, 'unsent'), words(`\u00a0${unsent === 1 ? 'is' : 'are'} saved and not sent yet.`)]];
}

/** Of those that wait, how many go on, going by this person's own answers so far. */
function hope({ rows, counts, chances, isTooLittle, today }: Given): readonly (readonly Piece[])[] {
  if (chances === null || counts.waiting < 2) return [];
  const expected = rows
    .filter((row) => groupOf(row, chances, today) === 'waiting')
    .reduce((sum, { id }) => sum + (chances.get(id)?.mayGoOn ?? 0), 0);
  const from = isTooLittle ? 'Going by typical searches, ' : 'Of all that wait, ';
  return [[words(`${from}${aboutHowMany(expected)}${isTooLittle ? ' of them' : ''} will likely go on.`)]];
}
