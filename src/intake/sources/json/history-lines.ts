import { keyWords } from './key-words.ts';
import { isObject, type JsonObject, type JsonValue } from './parse-document.ts';
import { looksLikeDay, scalarText } from './scalar-text.ts';

interface Entry {
  readonly day: string;
  readonly word: string;
  readonly note: string;
}

interface Field {
  readonly key: string;
  readonly text: string;
}

/**
 * One status log as the lines of a cell, `DAY: WORDS — NOTE`, in the order given; `null` where the list is no log.
 *
 * Entries may be objects, pairs of a day and a word, or sentences that begin with a day.
 */
export function historyLines(list: readonly JsonValue[], key: string): string | null {
  const entries = list.flatMap((entry) => entriesOf(entry, key));
  const telling = entries.filter((entry) => entry.word !== '');
  const dated = telling.some(({ day, word }) => day !== '' || looksLikeDay(word));
  if (telling.length === 0 || (!dated && !keyWords.log.test(key))) return null;
  return telling.map(lineOf).join('\n');
}

function entriesOf(entry: JsonValue, key: string): readonly Entry[] {
  if (typeof entry === 'string') return [sentence(oneLine(entry), key)];
  if (isObject(entry)) return objectEntries(entry);
  return Array.isArray(entry) ? [pair(entry)] : [];
}

/** A day alone, in a list called `interviews`, was an interview. */
function sentence(text: string, key: string): Entry {
  const dayAlone = looksLikeDay(text) && /^\S+$/.test(text);
  return dayAlone ? { day: text, word: key.replace(/s$/, ''), note: '' } : { day: '', word: text, note: '' };
}

function pair(parts: readonly JsonValue[]): Entry {
  const texts = parts.map((part) => scalarText(part, 'date') ?? '');
  const day = texts.find(looksLikeDay) ?? '';
  const [word = '', ...notes] = texts.filter((text) => text !== day && text !== '');
  return { day, word: oneLine(word), note: oneLine(notes.join(' ')) };
}

/** An interview with an outcome is two things that happened on one day. */
function objectEntries(entry: JsonObject): readonly Entry[] {
  const fields = Object.entries(entry).flatMap(([key, value]) => {
    const text = scalarText(value, key) ?? nameOf(value);
    return text === null || text === '' ? [] : [{ key, text }];
  });
  const day = dayOf(entry, fields);
  const word = best(fields)?.text ?? '';
  const note = fields.filter(({ key }) => keyWords.note.test(key)).map(({ text }) => text);
  const outcome = fields.find(({ key }) => keyWords.outcome.test(key))?.text ?? '';
  const happened = [{ day, word: oneLine(word), note: oneLine(note.join(' ')) }];
  return outcome === '' ? happened : [...happened, { day, word: oneLine(outcome), note: '' }];
}

/** The day it happened; the day it was written down only where the log keeps no other. */
function dayOf(entry: JsonObject, fields: readonly Field[]): string {
  const happened = (key: string) => keyWords.time.test(key) && !keyWords.bookkeeping.test(key);
  const days = fields.filter(({ text }) => looksLikeDay(text));
  const known = days.find(({ key }) => happened(key));
  if (known || Object.keys(entry).some(happened)) return known?.text ?? '';
  return days[0]?.text ?? '';
}

/** Where it went (`to`) says more than what kind of entry it is (`type`): the pattern lists them in this order. */
function best(fields: readonly Field[]): Field | undefined {
  const order = ['to', 'status', 'stage', 'state', 'round', 'type', 'event', 'kind', 'action'];
  const rank = (key: string) => {
    const at = order.findIndex((word) => key.toLowerCase().replaceAll('_', '').includes(word));
    return at < 0 ? order.length : at;
  };
  const words = fields.filter(({ key, text }) => keyWords.word.test(key) && !looksLikeDay(text) && !/^\d+$/.test(text));
  return words.toSorted((a, b) => rank(a.key) - rank(b.key))[0];
}

/** `{"status": {"id": 3, "name": "Interview"}}` means its name. */
export function nameOf(value: JsonValue | undefined): string | null {
  if (!isObject(value)) return null;
  for (const key of ['name', 'title', 'label', 'value', 'current']) {
    const text = scalarText(value[key], key);
    if (text) return text;
  }
  return null;
}

/** Of an instant the day as written: a log of stages counts days. */
function lineOf({ day, word, note }: Entry): string {
  const date = day.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');
  return `${date === '' ? '' : `${date}: `}${word}${note === '' ? '' : ` — ${note}`}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
