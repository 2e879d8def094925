import { strFromU8, unzipSync } from 'fflate';

/** A sheet that unpacks to more is a database; what is looked for here is made by hand. */
const SHEET_BYTES_AT_MOST = 30_000_000;

/** The XML of each sheet of a workbook, by the sheet's name. */
export function sheetTexts(workbook: Uint8Array): ReadonlyMap<string, string> {
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
      return [attribute(tag, 'name'), text(target)];
    }),
  );
}

/** The opening tags of that name, whatever prefix the file gives them. */
export function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(String.raw`<(?:\w+:)?${name}\s[^<>]*>`, 'g')) ?? [];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An attribute of a tag, '' where it has none of that name. */
export function attribute(tag: string, name: string): string {
  const value = new RegExp(String.raw`\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}

/** A is 1, Z is 26, AA is 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
