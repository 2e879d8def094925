import { grouped } from '../../analysis/in-words.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small number as a word, a larger one as figures. */
export function spelled(count: number): string {
  return SMALL[count] ?? grouped(count);
}

/** An expected number as a person says it: "none or one", "two or three", "about 12". */
export function aboutHowMany(expected: number): string {
  if (expected < 0.15) return 'hardly any';
  if (expected >= 9) return `about ${grouped(Math.round(expected))}`;
  const below = Math.floor(expected);
  const rest = expected - below;
  const whole = rest < 0.15 ? below : rest > 0.85 ? below + 1 : null;
  if (whole !== null) return `about ${spelled(whole)}`;
  return below === 0 ? 'none or one' : `${spelled(below)} or ${spelled(below + 1)}`;
}

/** Applications a week as they are told: tenths matter only where the pace is slow. */
export function toldPace(pace: number): number {
  return pace < 5 ? Math.round(pace * 10) / 10 : Math.round(pace);
}
