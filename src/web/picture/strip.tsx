import { useId } from 'react';
import { endsInHundred } from '../../analysis/in-words.ts';
import type { Interval } from '../../analysis/report.ts';
import { type Quantile, stripDensity } from '../../picture/strip-density.ts';
import styles from './picture.module.css';

interface StripProps {
  /** `null` where nothing is typical of it. */
  readonly reference: { readonly low: number; readonly high: number } | null;
  readonly rate: Interval | null;
  readonly quantiles: readonly Quantile[] | null;
}

/** A rate on the one axis from 0 to 100: the band is typical, the strip is what the person's rate may be. */
export function Strip({ reference, rate, quantiles }: StripProps) {
  const words = [
    ...(rate === null ? [] : [`yours ${endsInHundred(rate)}`]),
    ...(reference === null ? [] : [`typical ${endsInHundred(reference)} in 100`]),
  ].join(', ');
  return (
    <svg
      className={styles.strip}
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      role="img"
      aria-label={words === '' ? 'nothing yet' : words}
    >
      {reference !== null && <Band {...reference} />}
      <path className={styles.baseline} d="M0 19.5H100" />
      {[0, 25, 50, 75, 100].map((at) => (
        <path key={at} className={styles.edge} d={at === 0 ? 'M0 0V20' : `M${at} 16V20`} />
      ))}
      {quantiles !== null && <Fade quantiles={quantiles} />}
      {rate !== null && <path className={styles.tick} d={`M${rate.estimate * 100} 1V19`} />}
    </svg>
  );
}

function Band({ low, high }: { low: number; high: number }) {
  const [from, to] = [low * 100, high * 100];
  return (
    <>
      <rect className={styles.band} x={from} y="0" width={to - from} height="20" />
      <path className={styles.edge} d={`M${from} 0V20M${to} 0V20`} />
    </>
  );
}

function Fade({ quantiles }: { quantiles: readonly Quantile[] }) {
  const id = useId();
  const stops = stripDensity(quantiles);
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return null;
  const width = last.rate - first.rate;
  return (
    <>
      <linearGradient id={id}>
        {stops.map(({ rate, density }) => (
          <stop
            key={rate}
            className={styles.stop}
            offset={((rate - first.rate) / width).toFixed(4)}
            stopOpacity={(density * 0.92).toFixed(3)}
          />
        ))}
      </linearGradient>
      <rect x={first.rate * 100} y="5" width={width * 100} height="10" fill={`url(#${id})`} />
    </>
  );
}
