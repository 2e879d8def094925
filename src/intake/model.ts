import { CHANNELS, EVENT_KINDS } from '../analysis/model.ts';

/** Everything a column can be read as. Event kinds are columns of one stage each: its day, a yes or no, or a word. */
export const FIELDS = [
  'company',
  'role',
  'sentOn',
  'status',
  'activity',
  'history',
  'answeredOn',
  'closedOn',
  'statusOn',
  'startedOn',
  'finishedOn',
  'daysToAnswer',
  'daysToRejection',
  'interviewCount',
  'channel',
  'location',
  'workMode',
  'pay',
  'payMin',
  'payMax',
  'currency',
  'level',
  'postingUrl',
  'postedOn',
  'addedOn',
  'variant',
  'notes',
  'reason',
  'tags',
  'contact',
  'companySize',
  'application',
  'ignored',
  ...EVENT_KINDS,
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * What a person may explain a word of a stage as. Beside the event kinds: `silent` is no answer, `wish` never sent, `draft` in
 * preparation, `neutral` no event, `test` a take-home or challenge (its stage follows from what stands around it).
 */
export const STAGE_MEANINGS = [...EVENT_KINDS, 'wish', 'draft', 'silent', 'neutral', 'test'] as const;
export type StageMeaning = (typeof STAGE_MEANINGS)[number];

/**
 * Field of an application → the headers it is read from: what `--map` takes and a dry run prints. A header that stands several
 * times is told apart by its place among them, "Date#2".
 *
 * Beside fields it may hold words (`value:rejected`, `channel:board` → how they are written in the file) and, where it is
 * remembered for a layout, `dates` (`dmy` or `mdy`).
 */
export type ColumnMap = Readonly<Record<string, readonly string[]>>;

/** Words of a file and what they mean: of stages, and of where an application went. */
export interface Words {
  readonly stages?: Readonly<Partial<Record<StageMeaning, readonly string[]>>>;
  readonly channels?: Readonly<Partial<Record<(typeof CHANNELS)[number], readonly string[]>>>;
}

/** A word from the person on one row: other text in some of its cells, or that it is to be left out. */
export interface RowMend {
  /** Which table of the file, and which of its rows, both counted from 0 as `look` lists them. */
  readonly table: number;
  readonly row: number;
  /** Cells that read otherwise, by the column's place, counted from 0. */
  readonly cells?: readonly { readonly at: number; readonly text: string }[];
  readonly leaveOut?: boolean;
}

/** Everything a person may settle about one file before it is read. */
export interface Corrections {
  readonly dates?: 'dmy' | 'mdy';
  /** The year of the first row, where no day of the file names one. */
  readonly year?: number;
  readonly map?: ColumnMap;
  readonly words?: Words;
  readonly rows?: readonly RowMend[];
}

const MEANINGS: ReadonlySet<string> = new Set<string>([
  ...FIELDS,
  ...STAGE_MEANINGS.map((meaning) => `value:${meaning}`),
  ...CHANNELS.map((channel) => `channel:${channel}`),
  'dates',
]);

/** Whether a mapping may have this key. */
export function isMappingKey(key: string): boolean {
  return MEANINGS.has(key);
}

/** Whether this key of a mapping names columns, not words. */
export function isColumnKey(key: string): boolean {
  return !key.includes(':') && key !== 'dates';
}

/** A mapping with words beside its columns; the words given replace those it had. */
export function withWords(map: ColumnMap, { stages = {}, channels = {} }: Words): ColumnMap {
  const columns = Object.entries(map).filter(([key]) => !key.includes(':'));
  const told = (kind: 'value' | 'channel', words: Words[keyof Words]) =>
    Object.entries(words ?? {}).map(([meaning, list]) => [`${kind}:${meaning}`, list ?? []] as const);
  const words = [...told('value', stages), ...told('channel', channels)].filter(([, list]) => list.length > 0);
  return Object.fromEntries([...columns, ...words]);
}

/** The words that a mapping explains. */
export function wordsOf(map: ColumnMap): Words {
  const of = (kind: string) =>
    Object.fromEntries(
      Object.entries(map).flatMap(([key, list]) =>
        key.startsWith(`${kind}:`) ? [[key.slice(kind.length + 1), list]] : [],
      ),
    );
  return { stages: of('value'), channels: of('channel') };
}
