/** An instant to the minute, in UTC as it is stored: "2026-11-23 18:05 UTC". */
export function instantText(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
