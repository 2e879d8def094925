import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';

const here = new URL('.', import.meta.url);
const files = readdirSync(here);
/** What the diagnoses are built with. */
const WORKSHOP = [
  'catalogue',
  'diagnosis',
  'find-unsaid',
  'gather',
  'hours-after-bedtime',
  'last-sign',
  'listed-terms',
  'names-term',
  'rate-outcome',
  'rate-testing',
  'run',
  'says-term',
  'share',
  'testing',
  'written-in',
];
const written = files
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !WORKSHOP.includes(name));

it('lists every diagnosis file, under its own name, once', () => {
  expect(catalogue.map(({ id }) => id).toSorted()).toEqual(written.toSorted());
});

describe.each(catalogue)('$id', ({ id, title, why, needs, examine }) => {
  it('has a test and a page that says what it looks at, when it stays silent, and its limits', () => {
    expect(files).toContain(`${id}.test.ts`);
    const page = readFileSync(new URL(`${id}.md`, here), 'utf8');
    for (const heading of ['## What it looks at', '## When it stays silent', '## Known limitations']) {
      const [, text = ''] = page.split(`${heading}\n`);
      expect(text.split('\n## ')[0]?.trim(), heading).not.toBe('');
    }
    expect(page).toMatch(new RegExp(`^# ${title}\n`));
  });

  it('names the trouble in plain words, without a full stop, and tells why in a sentence', () => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(why).toMatch(/^[A-Z].*[.]$/);
    expect(title + why).not.toMatch(/[!]/);
  });

  it('sees only what it declares', () => {
    const asked: string[] = [];
    const evidence = new Proxy({}, { get: (_, key) => asked.push(String(key)) && undefined });
    try {
      examine(evidence as Parameters<typeof examine>[0]);
    } catch {
      // Without evidence it cannot go on; what it asked for is all that matters here.
    }
    expect(asked.filter((key) => !(needs as readonly string[]).includes(key))).toEqual([]);
    expect(asked).not.toEqual([]);
  });
});
