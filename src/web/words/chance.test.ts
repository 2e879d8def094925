import { describe, expect, it } from 'vitest';
import { oneIn } from './chance.ts';

describe('figures', () => {
  it.each([
    { name: 'one application', value: oneIn(0.083), text: '1 in 12' },
    { name: 'one application, likely', value: oneIn(0.62), text: '6 in 10' },
    { name: 'one application, hardly', value: oneIn(0.001), text: 'under 1 in 200' },
    { name: 'one application, never', value: oneIn(0), text: 'none' },
  ])('$name: $text', ({ value, text }) => expect(value).toBe(text));
});
