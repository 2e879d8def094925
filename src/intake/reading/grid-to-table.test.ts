import { describe, expect, it } from 'vitest';
import { gridToTable } from './grid-to-table.ts';

/** Rows on consecutive lines; an empty text is an empty line. */
function table(...lines: string[]) {
  const rows = lines.map((line, index) => ({ line: index + 1, cells: line.split(',') }));
  return gridToTable({ file: 'log', name: '', rows });
}

describe('finding the header', () => {
  it.each([
    { name: 'on the first line', lines: ['Company,Role', 'Acorn,Engineer'], header: ['Company', 'Role'], first: 2 },
    {
      name: 'below a title',
      lines: ['My search,,', ',,', 'Company,Role,Sent', 'Acorn,Engineer,2026-01-02'],
      header: ['Company', 'Role', 'Sent'],
      first: 4,
    },
    {
      name: 'below a title of two cells',
      lines: ['Search,2026,,', 'Company,Role,Sent,Status', 'Acorn,Engineer,2026-01-02,open'],
      header: ['Company', 'Role', 'Sent', 'Status'],
      first: 3,
    },
    {
      name: 'with a title left empty',
      lines: ['Company,,Sent', 'Acorn,Engineer,2026-01-02'],
      header: ['Company', '', 'Sent'],
      first: 2,
    },
    {
      name: 'below the names of groups of columns',
      lines: ['Application,,,Interviews,', 'Company,Role,Sent,Phone screen,Onsite', 'Acorn,Engineer,2026-01-02,,'],
      header: ['Company', 'Role', 'Sent', 'Phone screen', 'Onsite'],
      first: 3,
    },
    { name: 'of one column', lines: ['Company', 'Acorn', 'Bramble'], header: ['Company'], first: 2 },
    {
      name: 'nowhere: the first row holds a day',
      lines: ['Acorn,2026-01-02', 'Bramble,2026-01-03'],
      header: ['Column 1', 'Column 2'],
      first: 1,
    },
    {
      name: 'nowhere, though a later row holds only names',
      lines: ['Acorn,2026-01-02', 'Bramble,soon'],
      header: ['Column 1', 'Column 2'],
      first: 1,
    },
    {
      name: 'nowhere: the first row holds a day in words',
      lines: ['Acorn,14 Jan 2026', 'Bramble,15 Jan 2026'],
      header: ['Column 1', 'Column 2'],
      first: 1,
    },
    {
      name: 'nowhere: the first row holds an address',
      lines: ['Acorn,https://acorn.example', 'Bramble,https://b.example'],
      header: ['Column 1', 'Column 2'],
      first: 1,
    },
    {
      name: 'with empty columns at its right',
      lines: ['Company,Role,,,', 'Acorn,Engineer,,,'],
      header: ['Company', 'Role'],
      first: 2,
    },
  ])('$name', ({ lines, header, first }) => {
    const { table: found } = table(...lines);
    expect(found?.header).toEqual(header);
    expect(found?.rows[0]?.line).toBe(first);
  });

  it('gives no table for a grid without a filled cell', () => {
    expect(table(',,', '')).toEqual({ table: null, warnings: [] });
  });

  it('names the sheet in what it warns of', () => {
    const rows = [
      { line: 1, cells: ['My search', ''] },
      { line: 2, cells: ['Company', 'Role'] },
      { line: 3, cells: ['Acorn', 'Engineer'] },
    ];
    expect(gridToTable({ file: 'log', name: '2026', rows }).warnings[0]?.because).toContain('2026');
  });
});
