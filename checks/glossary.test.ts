import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHANNELS, EVENT_KINDS, STAGES_REACHED, STATES } from '../src/analysis/model.ts';

const glossary = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8');

it.each([...new Set([...STAGES_REACHED, ...STATES, ...CHANNELS, ...EVENT_KINDS])])('defines %s', (word) => {
  expect(glossary).toContain(`**${word}**`);
});
