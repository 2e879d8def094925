import { strFromU8, unzipSync } from 'fflate';

/** Cells merged downwards, counted from 0: the value stands in `top` and holds down to `bottom`. */
export interface Merged {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** A sheet that unpacks to more is a database; merged cells are made by hand. */
const SHEET_BYTES_AT_MOST = 30_000_000;

/** The cells merged downwards in each sheet of a workbook, by the sheet's name: one company beside several of its roles. */
export function mergedCells(workbook: Uint8Array): ReadonlyMap<string, readonly Merged[]> {
  const files = unzipSync(workbook, {
    filter: ({ name, originalSize }) =>
      /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name) &&
      originalSize <= SHEET_BYTES_AT_MOST,
  });
  const text = (name: string) => (files[name] ? strFromU8(files[name]) : '');
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    tags(text('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = (targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
      return [attribute(tag, 'name'), tags(text(target), 'mergeCell').flatMap(downwards)];
    }),
  );
}

function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(String.raw`<(?:\w+:)?${name}\s[^<>]*>`, 'g')) ?? [];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attribute(tag: string, name: string): string {
  const value = new RegExp(String.raw`\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}

function downwards(tag: string): readonly Merged[] {
  const [, left = '', top = '', , bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref')) ?? [];
  if (top === '' || Number(bottom) <= Number(top)) return [];
  const column = [...left].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [{ column, top: Number(top) - 1, bottom: Number(bottom) - 1 }];
}
