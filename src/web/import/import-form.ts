import type { Corrections } from '../../intake/model.ts';
import type { GivenFile } from '../start/given-files.ts';

/** The form that is sent to look at files and to apply them: each with what was said about it, in the same order. */
export function importForm(files: readonly GivenFile[]): FormData {
  const form = new FormData();
  for (const { file, corrections } of files) {
    form.append('file', file, file.name);
    for (const name of ['dates', 'year', 'map', 'words', 'rows'] as const) form.append(name, partOf(corrections, name));
  }
  return form;
}

function partOf(corrections: Corrections, name: keyof Corrections): string {
  const said = corrections[name];
  if (said === undefined) return '';
  return typeof said === 'object' ? JSON.stringify(said) : String(said);
}
