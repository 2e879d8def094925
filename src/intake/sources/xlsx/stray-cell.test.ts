import { describe, expect, it } from 'vitest';
import { strayCell } from './stray-cell.ts';

const sheet = (...rows: readonly string[]) => `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
const row = (r: string, ...cells: readonly string[]) =>
  `<row r="${r}">${cells.map((cell) => `<c r="${cell}"><v>1</v></c>`).join('')}</row>`;

describe('strayCell', () => {
  it.each([
    { name: 'a small log', xml: sheet(row('1', 'A1', 'B1'), row('2', 'A2')), stray: null },
    {
      name: 'an empty last row, as LibreOffice writes it',
      xml: sheet(row('1', 'A1', 'J1'), row('1048576')),
      stray: null,
    },
    { name: 'the last column in a short log', xml: sheet(row('1', 'A1', 'XFD1')), stray: null },
    { name: 'the very last cell', xml: sheet(row('1', 'A1'), row('1048576', 'XFD1048576')), stray: 'XFD1048576' },
    { name: 'a far row after a far column', xml: sheet(row('1', 'XFD1'), row('9000')), stray: 'row 9000' },
    { name: 'a column that no sheet has', xml: sheet(row('1', 'XFE1')), stray: 'XFE1' },
    { name: 'a row that no sheet has', xml: sheet(row('1048577')), stray: 'row 1048577' },
    { name: 'letters without end', xml: sheet(row('1', `${'A'.repeat(40)}1`)), stray: 'AAAAAAAAAAAA…' },
    { name: 'digits without end', xml: sheet(row('9'.repeat(400))), stray: 'row 999999999999…' },
    { name: 'cells that do not say where they stand', xml: sheet('<row><c><v>1</v></c></row>'), stray: null },
    { name: 'what is no place', xml: sheet(row('first', '-1', 'a1')), stray: null },
    { name: 'names with a prefix', xml: '<x:row x:spans="1:2" r="2"><x:c s="1" r="XFE2"/></x:row>', stray: 'XFE2' },
  ])('finds in $name: $stray', ({ xml, stray }) => {
    expect(strayCell(xml)).toBe(stray);
  });
});
