import { counted, grouped } from '../../analysis/in-words.ts';
import type { ImportedFile } from '../../http/api.ts';
import { capital } from '../words/capital.ts';
import { spelled } from '../words/counts.ts';
import { sizeWords } from '../words/sizes.ts';
import { type FileCounts, sum, toApply } from './preview-counts.ts';

/** The sentence a preview opens with: how much is understood, and what is asked of the person. */
export function openingSentence(files: readonly FileCounts[]): string {
  const read = files.filter(({ isUnreadable }) => !isUnreadable);
  const rows = sum(read, ({ rows: all, leftOut }) => all.length - leftOut.length);
  const doubted = sum(read, ({ doubted: own }) => own.length);
  if (read.length === 0) return files.length === 1 ? 'This file cannot be read.' : 'None of these files can be read.';
  if (read.every(({ isNameless }) => isNameless))
    return 'No column is taken for the company or the role; say which one it is.';
  if (read.some(({ asksOrder }) => asksOrder))
    return `${capital(allOf(rows))} ${rows === 1 ? 'is' : 'are'} read; say whether the day or the month comes first.`;
  if (read.some(({ asksYear }) => asksYear))
    return `${capital(allOf(rows))} ${rows === 1 ? 'is' : 'are'} read; say in which year the list begins.`;
  if (doubted > 0)
    return `${grouped(rows - doubted)} of ${counted(rows, 'row')} ${rows - doubted === 1 ? 'is' : 'are'} understood; ${spelled(doubted)} ${doubted === 1 ? 'needs' : 'need'} a word from you.`;
  if (toApply(read) === 0)
    return `${capital(allOf(rows))} ${rows === 1 ? 'is' : 'are'} understood; nothing of it is new.`;
  return `${capital(allOf(rows))} ${rows === 1 ? 'is' : 'are'} understood.`;
}

function allOf(rows: number): string {
  if (rows === 1) return 'the one row';
  return rows === 2 ? 'both rows' : `all ${grouped(rows)} rows`;
}

/** How days are read, as the first words under the sentence; empty where nothing is open. */
export function daysSentence({ look }: ImportedFile): string {
  const dates = look?.dates;
  if (dates == null) return '';
  if (dates.order === null) return 'Days fit both ways and stay empty until you say which.';
  const first = dates.order === 'dmy' ? 'day' : 'month';
  return dates.by === 'you' ? `Days are read ${first} first, as you said.` : `Days are read ${first} first.`;
}

/** What a row is: "One row is one application, with a column for each stage." */
export function layoutSentence({ layout }: ImportedFile): string {
  if (layout === '' || layout === 'none') return '';
  const told = LAYOUTS[layout];
  return told ?? `It looks like “${layout}”.`;
}

const LAYOUTS: Readonly<Record<string, string>> = {
  'one row per application': 'One row is one application.',
  'one row per application, a column per stage': 'One row is one application, with a column for each stage.',
  'one row per application, with its history in a cell': 'One row is one application, with its history in a cell.',
  'one row per event': 'One row is one thing that happened; the rows of an application are taken together.',
  'one row per phase': 'One row is one phase; the rows of an application are taken together.',
  'one row per mail': 'One row is one mail.',
};

/** Why rows are no applications, most common first, ending its sentence: "a total; the header again (2)." */
export function setAsideReasons({ setAside }: FileCounts): string {
  const counts = Map.groupBy(setAside, ({ look }) => look.because ?? '');
  const told = [...counts]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([because, rows]) => {
      const count = rows.length > 1 && counts.size > 1 ? ` (${grouped(rows.length)})` : '';
      return `${REASONS[because] ?? because.replace(/[.]$/, '')}${count}`;
    });
  return `${told.join('; ')}.`;
}

const REASONS: Readonly<Record<string, string>> = {
  'This row is a total, not an application.': 'a total',
  'This row is a heading, not an application.': 'a heading',
  'This row repeats the header.': 'the header again',
  'This row names neither a company nor a role.': 'neither a company nor a role is named',
  'This line is a marker of a merge conflict.': 'a mark of a merge conflict',
  'This reads like an advert, a receipt or a notice, not an application.': 'an advert, a receipt or a notice',
};

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  gb18030: 'GB 18030',
};
const SEPARATORS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** "jobs.csv, 41 kB, semicolons, Windows-1252". */
export function fileFacts({ file, format, look }: ImportedFile, bytes: number): string {
  const written = [SEPARATORS[look?.separator ?? ''], ENCODINGS[look?.encoding ?? '']];
  const kind = look?.separator == null ? [KINDS[format] ?? format] : [];
  return [file, sizeWords(bytes), ...kind, ...written].filter(Boolean).join(', ');
}

const KINDS: Readonly<Record<string, string>> = {
  xlsx: 'a workbook',
  json: 'JSON',
  markdown: 'Markdown',
  sankey: 'a SankeyMATIC diagram',
};

/** What the button says that applies it: a verb and a thing. */
export function applyWords(files: readonly Pick<ImportedFile, 'layout'>[], counts: readonly FileCounts[]): string {
  const count = toApply(counts);
  if (count === 0) return 'Nothing new to apply';
  const isByRow = files.every(({ layout }) => layout.startsWith('one row per application') || layout === 'none');
  return `Apply ${counted(count, isByRow ? 'row' : 'application')}`;
}
