/** Whether everything is tried as often as it is claimed; otherwise about a tenth, so that `npm test` stays quick. */
export const isFull = process.env.BREAKPOINT_ENDURANCE === 'full';

/** How often to try what is claimed to hold `full` times. */
export function howMany(full: number): number {
  return isFull ? full : Math.max(1, Math.round(full / 10));
}
