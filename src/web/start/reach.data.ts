/**
 * How often the likeliest step is the right one, by applications, in simulated searches of 14 weeks with one step
 * impaired. Source: the table of `npm run bench:stats` (top-1 at 40, 80, 160, 320: 49, 61, 70 and 80 in 100).
 */
export const REACH = [
  { applications: 40, rightInTen: 5 },
  { applications: 80, rightInTen: 6 },
  { applications: 160, rightInTen: 7 },
  { applications: 320, rightInTen: 8 },
] as const;
