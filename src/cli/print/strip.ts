import type { Interval } from '../../analysis/report.ts';

export interface StripMarks {
  readonly own: (text: string) => string;
  readonly band: (text: string) => string;
}

/**
 * A rate on a line from 0 to 100: the typical band `░`, the person's own range `━`, its middle `●`.
 *
 * Every rate is drawn on this same scale, so that lines below each other can be compared.
 */
export function strip(
  own: Interval | null,
  typical: { readonly low: number; readonly high: number },
  { own: paintOwn, band: paintBand }: StripMarks,
  cells = 20,
): string {
  const at = (rate: number) => Math.min(cells - 1, Math.floor(rate * cells));
  let drawn = '';
  for (let cell = 0; cell < cells; cell++) {
    if (own && cell === at(own.estimate)) drawn += paintOwn('●');
    else if (own && cell >= at(own.low) && cell <= at(own.high)) drawn += paintOwn('━');
    else if (cell >= at(typical.low) && cell <= at(typical.high)) drawn += paintBand('░');
    else drawn += paintBand('·');
  }
  return drawn;
}
