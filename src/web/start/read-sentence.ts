import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile } from '../../http/api.ts';

/** What was read of a file in one sentence: "jobs.csv: 174 applications, with 61 events after sending." */
export function readSentence({ file, accepted, events, wishes, rejected }: ImportedFile): string {
  const later = Math.max(0, events - accepted);
  const read = [
    counted(accepted, 'application'),
    later > 0 ? `${counted(later, 'event')} after sending` : '',
    wishes > 0 ? `${counted(wishes, 'saved job')} not sent` : '',
    rejected.length > 0 ? `${counted(rejected.length, 'row')} not read` : '',
  ].filter(Boolean);
  return `${file}: ${read.join(', ')}.`;
}

/** Everything that was set aside or doubted, one line each, with its place in the file. */
export function remarks({ rejected, warnings, unknown, duplicates }: ImportedFile): readonly string[] {
  return [
    ...rejected.map(({ origin, because }) => `Line ${origin.line}, not read: ${because}`),
    ...unknown.map(
      ({ value, count }) => `“${value}”, ${counted(count, 'time')}: a word for a stage that is not known yet`,
    ),
    ...warnings.map(({ origin, because }) => `Line ${origin.line}: ${because}`),
    ...duplicates.map(({ origin, because, of }) => `Line ${origin.line}, perhaps the same as ${of}: ${because}`),
  ];
}

/** The name of a field as a person reads it: "sentOn" is "sent on". */
export function fieldWords(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
