import { OUTCOME_KINDS } from '../../../analysis/model.ts';
import type { ValueLook } from '../../look.ts';
import { NO, YES } from '../answer-words.data.ts';
import type { Column } from '../columns/column.ts';
import { findDays } from '../dates/find-days.ts';
import { createChannelReader } from '../details/read-channel.ts';
import { taughtChannels } from '../details/taught-channels.ts';
import { isNothing } from '../is-nothing.ts';
import type { ReadingContext } from '../layouts/reading-context.ts';
import { remember } from '../remember.ts';

/** More different words than this are no words with a meaning, but names or notes. */
const MOST = 300;

/** The words of a column with how often they stand there and what they mean, the unknown first; `null` for a column of other things. */
export function wordValues(column: Column, context: ReadingContext): readonly ValueLook[] | null {
  const read = meaningReader(column, context);
  if (read === null) return null;
  const counts = new Map<string, number>();
  for (const { cells } of context.table.rows) {
    const word = read.wordOf(cells[column.at] ?? '');
    if (word === '') continue;
    if (counts.size >= MOST && !counts.has(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const values = [...counts].map(([value, count]) => ({ value, count, means: read.meaningOf(value) }));
  return values.toSorted((a, b) => Number(a.means.length > 0) - Number(b.means.length > 0) || b.count - a.count);
}

interface MeaningReader {
  /** The word a cell holds, without its days; empty where there is none. */
  readonly wordOf: (cell: string) => string;
  readonly meaningOf: (word: string) => readonly string[];
}

function meaningReader({ field, header, reading }: Column, context: ReadingContext): MeaningReader | null {
  const { readStage, options } = context;
  if (field === 'channel') {
    const channelOf = createChannelReader(header, taughtChannels(options.map));
    return {
      // A bare yes or no names no channel, unless the header asks for one ("Referral?").
      wordOf: (cell) => (isNothing(cell) || (isAnswer(cell.trim()) && channelOf(cell) === null) ? '' : cell.trim()),
      meaningOf: (word) => [channelOf(word)].filter((channel) => channel !== null),
    };
  }
  if (field !== 'status' && field !== 'activity' && !isStage(field)) return null;
  return {
    wordOf: remember((cell) => {
      const text = /\d/.test(cell) ? findDays(cell.trim()).rest : cell.trim();
      if (text.includes('\n') || (isStage(field) && isAnswer(text))) return '';
      const isRefusal = reading.concept === 'result' && NO.has(text.toLowerCase());
      return (isNothing(text) && !isRefusal) || FIGURES.test(text) ? '' : text;
    }),
    meaningOf: (word) => answerOf(word, reading.concept) ?? readStage(word).concepts,
  };
}

/** Counts and codes are no words. */
const FIGURES = /^[\d\s.,%+-]+$/;

/** A yes or no under "Response" or "Result" means what the header asks. */
function answerOf(word: string, asked: Column['reading']['concept']): readonly string[] | null {
  const lower = word.toLowerCase();
  if (asked === 'response' && YES.has(lower)) return ['responded'];
  if (asked === 'response' && NO.has(lower)) return ['silent'];
  return asked === 'result' && /^(?:no|n|nope|nein|non)$/.test(lower) ? ['rejected'] : null;
}

function isAnswer(text: string): boolean {
  const lower = text.toLowerCase();
  return text.length <= 12 && (YES.has(lower) || NO.has(lower));
}

const STAGES: ReadonlySet<Column['field']> = new Set<Column['field']>(['outreach', 'acknowledged', ...OUTCOME_KINDS]);

/** Whether a column is one stage's own: its days, a yes or no, or words. */
export function isStage(field: Column['field']): boolean {
  return STAGES.has(field);
}
