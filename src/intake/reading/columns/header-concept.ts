import { words } from '../fold.ts';
import { lazily } from '../lazily.ts';
import type { Concept } from '../stages/concept.ts';
import type { StageReader } from '../stages/stage-reader.ts';
import type { HeaderConcept } from './field.ts';
import { DATE_WORDS, FIELD_WORDS, FILLER_WORDS } from './field-words.data.ts';

export interface HeaderReading {
  readonly concept: HeaderConcept | null;
  /** How sure the header alone makes it: 3 the whole header is known, 2 it names a stage, 1 a part of it is known. */
  readonly sure: 0 | 1 | 2 | 3;
}

const phrasesOf = lazily(buildPhrases);

function buildPhrases(): Map<string, HeaderConcept> {
  const phrases = new Map<string, HeaderConcept>();
  for (const [concept, lines] of Object.entries(FIELD_WORDS)) {
    for (const line of lines) {
      for (const phrase of line.split(',')) {
        const key = words(phrase).join(' ');
        if (key !== '' && !phrases.has(key)) phrases.set(key, concept as HeaderConcept);
      }
    }
  }
  return phrases;
}

/** Says what a header means: as a whole, as the name of a stage, or by the longest known phrase in it. */
export function readHeader(header: string, readStage: StageReader): HeaderReading {
  const all = words(header);
  // The name `grid-to-table` gives to a column without one.
  if (/^Column \d+$/.test(header)) return { concept: null, sure: 0 };
  const whole = phrasesOf().get(all.join(' '));
  if (whole) return { concept: whole, sure: 3 };
  const stage = stageHeader(header, readStage);
  if (stage.concept !== null) return stage;
  // "event_id", "idList": a number of something, and never that something.
  if (all.length > 1 && (ID.has(all[0] ?? '') || ID.has(all.at(-1) ?? ''))) return { concept: 'ignored', sure: 1 };
  const part = longestPart(all);
  if (part) return { concept: part, sure: 1 };
  const loose = readStage(header)
    .concepts.map(columnKind)
    .findLast((kind) => kind !== null);
  return loose ? { concept: loose, sure: 1 } : { concept: null, sure: 0 };
}

const ID: ReadonlySet<string> = new Set(['id', 'ids', 'uuid', 'guid']);

/** What a header means as the name of a stage alone, whatever else it may be. */
export function stageHeader(header: string, readStage: StageReader): HeaderReading {
  const stage = stageOf(words(header), readStage);
  return stage === null ? { concept: null, sure: 0 } : { concept: stage, sure: 2 };
}

/** "Date of phone screen" → screen, "Absage am" → rejected, "一面时间" → interview; `null` where other words are left over. */
function stageOf(all: readonly string[], readStage: StageReader): HeaderConcept | null {
  const telling = all.filter((word) => !DATE_WORDS.has(word) && !FILLER_WORDS.has(word));
  for (const text of [all, telling]) {
    const { concepts, share } = readStage(text.join(' '));
    const kind = share < 0.99 ? undefined : concepts.map(columnKind).findLast((found) => found !== null);
    if (kind) return kind;
  }
  return null;
}

function columnKind(concept: Concept): HeaderConcept | null {
  switch (concept) {
    case 'test':
      return 'assessment';
    case 'second':
      return 'technical';
    case 'declined?':
      return 'rejected';
    case 'silent':
    case 'open':
    case 'neutral':
    case 'wish':
    case 'wish?':
    case 'draft':
    case 'undelivered':
    case 'lost-interest':
    case 'note':
      return null;
    default:
      return concept === 'submitted' ? 'sentOn' : concept;
  }
}

function longestPart(all: readonly string[]): HeaderConcept | null {
  for (let length = Math.min(4, all.length - 1); length > 0; length--) {
    for (let at = all.length - length; at >= 0; at--) {
      const phrase = all.slice(at, at + length).join(' ');
      if (length === 1 && phrase.length < 3 && !/[\u3400-\u9fff]/.test(phrase)) continue;
      const concept = phrasesOf().get(phrase);
      if (concept && concept !== 'application' && concept !== 'ignored') return concept;
    }
  }
  return null;
}
