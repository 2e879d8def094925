import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { QuickAddReading } from '../../http/api.ts';
import styles from './add-line.module.css';
import { lineStretches } from './line-reading.ts';

interface LineUnderlayProps {
  readonly line: string;
  readonly read: string;
  readonly reading: QuickAddReading | undefined;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The same letters under the field, unseen but for the wavy line beneath what was not understood. */
export function LineUnderlay({ line, read, reading, field }: LineUnderlayProps) {
  const own = useRef<HTMLSpanElement>(null);
  const left = reading?.notUnderstood ?? [];
  const hasLeft = left.length > 0;
  useLayoutEffect(() => {
    const [input, under] = [field.current, own.current];
    if (input === null || under === null || !hasLeft) return;
    // A line longer than its field is scrolled by the browser; the letters beneath go along.
    const follow = () => {
      under.style.transform = `translateX(${-input.scrollLeft}px)`;
    };
    follow();
    input.addEventListener('scroll', follow);
    return () => input.removeEventListener('scroll', follow);
  });
  if (!hasLeft) return null;
  return (
    <span className={styles.under} aria-hidden="true">
      <span ref={own}>
        {lineStretches(line, read, left).map(({ text, isLeft }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one line have no other name than their place.
          <span key={index} className={isLeft ? styles.left : undefined}>
            {text}
          </span>
        ))}
      </span>
    </span>
  );
}
