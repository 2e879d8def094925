import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refreshTables } from './refresh-tables.ts';

const bench =
  '# x\n\n## power\n\n| truth | in | ours |\n| --- | --- | --- |\n| a | pairs | 61 % |\n| a | coins | 56 % |\n\n## other\n';
const block = (rows: string, name = 'power') =>
  `Before.\n\n<!-- from the bench: ${name}, rows by 2 -->\n\n${rows}\n\n<!-- end -->\n\nAfter.\n`;
const head = '| truth | in | ours |\n| --- | --- | --- |\n';

describe('the tables a page took from the bench', () => {
  it('are brought up to what the bench holds, the rows it chose alone', () => {
    expect(refreshTables(block(`${head}| a | coins | 12 % |`), bench)).toBe(block(`${head}| a | coins | 56 % |`));
  });

  it.each([
    { name: 'a row that is gone', page: block(`${head}| b | coins | 1 |`), says: 'b | coins' },
    { name: 'a section that is gone', page: block(head, 'speed'), says: 'speed' },
  ])('throw for $name', ({ page, says }) => expect(() => refreshTables(page, bench)).toThrow(says));

  it('stand in docs/statistics.md as docs/bench-stats.md has them', () => {
    const read = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
    const page = read('statistics.md');
    expect(page).toContain('<!-- from the bench: ');
    expect(refreshTables(page, read('bench-stats.md'))).toBe(page);
  });
});
