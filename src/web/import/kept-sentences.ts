import { counted, grouped } from '../../analysis/in-words.ts';
import type { ImportReport } from '../../http/api.ts';
import { sum } from './preview-counts.ts';

/** What an import kept, in one sentence: "168 applications are kept, 6 got something new." */
export function keptSentence({ files }: Pick<ImportReport, 'files'>): string {
  const accepted = sum(files, (file) => file.accepted);
  const wishes = sum(files, (file) => file.wishes);
  const updated = sum(files, (file) => file.updated.length);
  const parts = [
    accepted > 0 ? `${counted(accepted, 'application')} ${accepted === 1 ? 'is' : 'are'} kept` : '',
    wishes > 0 ? `${counted(wishes, 'saved job')} ${accepted > 0 ? 'beside' : 'kept'}` : '',
    updated > 0 ? `${grouped(updated)} ${updated === 1 ? 'has' : 'have'} got something new` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'Nothing was new, so nothing was kept.';
  return `${parts.join(', ')}.`;
}
