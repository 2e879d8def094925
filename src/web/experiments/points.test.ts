import { expect, it } from 'vitest';
import { points } from './points.ts';

it.each([
  { name: 'more', difference: 0.184, said: '+18' },
  { name: 'less, with the sign that is as wide as a plus', difference: -0.021, said: '−2' },
  { name: 'none', difference: 0, said: '0' },
  { name: 'hardly any', difference: -0.004, said: '0' },
])('$name: $said', ({ difference, said }) => expect(points(difference)).toBe(said));
