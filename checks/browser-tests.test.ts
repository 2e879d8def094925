import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a page shows at one moment may be the moment before; axe alone is asked once, for it takes its own time. */
const askedOnce = /expect\(\(?await (?!axeFinds\()/;

it.each(globSync('src/**/*.browser.test.ts', { cwd: root }))(
  '%s asks a page until it says what is expected: expect.poll(() => ...)',
  (file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const places = lines.flatMap((line, at) => (askedOnce.test(line) ? [`${file}:${at + 1}`] : []));
    expect(places).toEqual([]);
  },
);
