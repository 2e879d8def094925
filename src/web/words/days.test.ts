import { describe, expect, it } from 'vitest';
import { dayRange, namedDay, shortDay } from './days.ts';

describe('days in words', () => {
  const near = '2026-11-23';
  it.each([
    { name: 'this year', text: shortDay('2026-08-10', near), expected: '10 Aug' },
    { name: 'another year is named', text: shortDay('2025-12-31', near), expected: '31 Dec 2025' },
    { name: 'a range', text: dayRange('2026-08-10', '2026-11-23', near), expected: '10 Aug to 23 Nov' },
    {
      name: 'a range of a past year',
      text: dayRange('2022-01-03', '2022-06-05', near),
      expected: '3 Jan to 5 Jun 2022',
    },
    { name: 'across years', text: dayRange('2025-12-30', '2026-02-01', near), expected: '30 Dec 2025 to 1 Feb' },
    { name: 'with its weekday', text: namedDay('2026-11-26', near), expected: 'Thursday 26 Nov' },
    {
      name: 'with the weekday of a day long ago',
      text: namedDay('1969-12-31', near),
      expected: 'Wednesday 31 Dec 1969',
    },
    { name: 'one day', text: dayRange('2026-02-01', '2026-02-01', near), expected: '1 Feb' },
  ])('$name: $expected', ({ text, expected }) => expect(text).toBe(expected));
});
