import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

const folders = (inside: string) =>
  readdirSync(join(root, inside), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('the map', () => {
  it.each(folders('src'))('has a paragraph on src/%s', (name) => {
    expect(map).toMatch(new RegExp(`^\\*\\*.*\`src/${name}\`.*\\*\\*:`, 'm'));
  });

  it.each(folders('src/web'))('names the page\u2019s folder %s', (name) => {
    expect(map).toContain(`\`${name}/\``);
  });

  it.each([...map.matchAll(/`(src\/[\w/.-]+)`/g)].map(([, path]) => path ?? ''))(
    'leads to %s, which is there',
    (path) => {
      expect(globSync(path, { cwd: root })).toHaveLength(1);
    },
  );
});

it('every decision has a number of its own', () => {
  const numbers = readdirSync(join(root, 'docs/decisions')).map((name) => name.slice(0, 4));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});
