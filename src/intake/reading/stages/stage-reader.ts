import { STEP_KINDS } from '../../../analysis/model.ts';
import { fold, words } from '../fold.ts';
import { lazily } from '../lazily.ts';
import { remember } from '../remember.ts';
import type { Concept } from './concept.ts';
import { createTypoMender } from './mend-typo.ts';
import { NEGATIONS, STAGE_SIGNS, STAGE_WORDS } from './stage-words.data.ts';

/** What a cell says about an application, in the order of its words. */
export interface StageReading {
  readonly concepts: readonly Concept[];
  /** The share of its words that are part of a known phrase: prose about a stage is not a stage. */
  readonly share: number;
}

export type StageReader = (text: string) => StageReading;

interface Phrase {
  readonly words: readonly string[];
  readonly concept: Concept;
}

const NOTHING_READ: StageReading = { concepts: [], share: 0 };
/** Progress that a "no" before it turns into nothing. A negated closing or silence keeps its own phrase in the table. */
const DENIABLE: ReadonlySet<Concept> = new Set<Concept>([
  ...STEP_KINDS,
  'test',
  'second',
  'accepted',
  'followed-up',
  'acknowledged',
]);
/** Parts of long compound words, as German builds them: "Zweitinterviewtermin". */
const STEMS: readonly (readonly [string, Concept])[] = [
  ['absage', 'rejected'],
  ['gesprach', 'interview'],
  ['interview', 'interview'],
  ['bewerbung', 'submitted'],
  ['entrevista', 'interview'],
  ['entretien', 'interview'],
  ['rejection', 'rejected'],
  ['rejected', 'rejected'],
];

/**
 * Makes the function that understands stage words. `taught` are words the person explained in a mapping, by meaning;
 * they win over the table. Every distinct value is read once.
 */
export function createStageReader(taught: ReadonlyMap<string, Concept> = new Map()): StageReader {
  const vocabulary = taught.size === 0 ? everyday() : createVocabulary(taught);
  const whole = new Map([...taught].map(([text, concept]) => [plain(text), concept]));
  const read = remember((text) => {
    // A whole value that was explained means that alone, whatever words stand in it.
    const meant = whole.size === 0 ? undefined : whole.get(plain(text));
    if (meant !== undefined) return { concepts: [meant], share: 1 };
    const folded = words(text);
    return folded.length === 0 ? readSigns(text) : readWords(folded, vocabulary);
  });
  return (text) => (text === '' ? NOTHING_READ : read(text));
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

/** The table's own words, made when first asked for: most commands read no file. */
const everyday = lazily(() => createVocabulary(new Map()));

function createVocabulary(taught: ReadonlyMap<string, Concept>): Vocabulary {
  const phrases = buildIndex(taught);
  const known = new Set([...phrases.values()].flatMap((list) => list.flatMap((phrase) => phrase.words)));
  return { phrases, known, mend: remember(createTypoMender(known)) };
}

function readSigns(text: string): StageReading {
  const sign = STAGE_SIGNS.find(([pattern]) => pattern.test(text));
  return sign === undefined ? NOTHING_READ : { concepts: [sign[1]], share: 1 };
}

function buildIndex(taught: ReadonlyMap<string, Concept>): Map<string, Phrase[]> {
  const concepts = new Map<string, Concept>();
  for (const [concept, lines] of Object.entries(STAGE_WORDS)) {
    for (const line of lines) {
      for (const phrase of line.split(','))
        if (phrase.trim() !== '') setFirst(concepts, fold(phrase), concept as Concept);
    }
  }
  for (const [phrase, concept] of taught) if (fold(phrase) !== '') concepts.set(fold(phrase), concept);
  const index = new Map<string, Phrase[]>();
  for (const [folded, concept] of concepts) {
    const phrase = { words: folded.split(' '), concept };
    const first = phrase.words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

interface Vocabulary {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly known: ReadonlySet<string>;
  readonly mend: (word: string) => string | null;
}

function readWords(raw: readonly string[], vocabulary: Vocabulary): StageReading {
  if (raw.length === 0) return NOTHING_READ;
  const mended = raw.map((word) => (vocabulary.known.has(word) ? word : (vocabulary.mend(word) ?? word)));
  const concepts: Concept[] = [];
  let understood = 0;
  for (let at = 0; at < mended.length; ) {
    const phrase = longestAt(mended, at, vocabulary.phrases);
    if (phrase) {
      const denied = at > 0 && NEGATIONS.has(mended[at - 1] ?? '') && DENIABLE.has(phrase.concept);
      concepts.push(denied ? 'silent' : phrase.concept);
      understood += phrase.words.length + (denied ? 1 : 0);
      at += phrase.words.length;
      continue;
    }
    const stem = stemOf(mended[at] ?? '');
    if (stem) {
      concepts.push(stem);
      understood += 1;
    }
    at += 1;
  }
  return { concepts, share: understood / mended.length };
}

function longestAt(text: readonly string[], at: number, phrases: Vocabulary['phrases']): Phrase | null {
  for (const phrase of phrases.get(text[at] ?? '') ?? []) {
    if (phrase.words.every((word, offset) => text[at + offset] === word)) return phrase;
  }
  return null;
}

function stemOf(word: string): Concept | null {
  if (word.length < 9) return null;
  return STEMS.find(([stem]) => word.includes(stem))?.[1] ?? null;
}
