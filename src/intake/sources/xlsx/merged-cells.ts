import { attribute, columnNumber, tags } from './sheet-texts.ts';

/** Cells merged downwards, counted from 0: the value stands in `top` and holds down to `bottom`. */
export interface Merged {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** The cells merged downwards in a sheet, given as its XML: one company beside several of its roles. */
export function mergedCells(sheet: string): readonly Merged[] {
  return tags(sheet, 'mergeCell').flatMap(downwards);
}

function downwards(tag: string): readonly Merged[] {
  const [, left = '', top = '', , bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref')) ?? [];
  if (top === '' || Number(bottom) <= Number(top)) return [];
  return [{ column: columnNumber(left) - 1, top: Number(top) - 1, bottom: Number(bottom) - 1 }];
}
