import type { KeyboardEvent, PointerEvent } from 'react';
import { dayInWords } from '../../analysis/in-words.ts';
import type { Forecast } from '../../analysis/report.ts';
import { type Day, dayNumber } from '../../kernel/day.ts';
import { lastShownDay, monthStarts, monthTicks } from '../../picture/time-axis.ts';
import { useWidth } from '../app/use-width.ts';
import { Dots, LATER_ROOM } from '../picture/dots.tsx';
import picture from '../picture/picture.module.css';

interface ForecastDotsProps {
  readonly forecast: Forecast;
  readonly asOf: Day;
  readonly by: Day;
  /** Called with the day under the cursor, in days since 1970. */
  readonly onMove: (day: number) => void;
}

/** Fifty equally likely days of a first offer; the cursor moves by pointer or arrow keys. */
export function ForecastDots({ forecast, asOf, by, onMove }: ForecastDotsProps) {
  const [ref, width] = useWidth<HTMLDivElement>(480);
  const last = lastShownDay(forecast, asOf);
  const [from, to, cursor] = [asOf, last, by].map((day) => dayNumber(day) as number) as [number, number, number];
  const claimed = forecast.dots.filter((dot) => dot !== null && dot <= by).length;
  const says = `${claimed} of ${forecast.dots.length} by ${dayInWords(by, asOf)}`;
  const axis = width - LATER_ROOM;
  const moveTo = (day: number) => onMove(Math.min(to, Math.max(from + 1, Math.round(day))));
  const small = width < 420;
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    moveTo(from + ((event.clientX - box.left) / axis) * (to - from));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -7, ArrowDown: -7, ArrowRight: 7, ArrowUp: 7, PageUp: 28, PageDown: -28 }[event.key];
    const day = event.key === 'Home' ? from + 1 : event.key === 'End' ? to : step === undefined ? null : cursor + step;
    if (day === null) return;
    event.preventDefault();
    moveTo(day);
  };
  return (
    <div
      ref={ref}
      className={picture.movable}
      role="slider"
      tabIndex={0}
      aria-label="Day of the first offer"
      aria-valuemin={from + 1}
      aria-valuemax={to}
      aria-valuenow={cursor}
      aria-valuetext={says}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKey}
    >
      <Dots
        values={forecast.dots.map((day) => (day === null ? null : dayNumber(day)))}
        {...{ from, to, cursor, says }}
        anchor={dayNumber(forecast.by) as number}
        claim="up-to"
        ticks={monthTicks(monthStarts(asOf, last), { from: asOf, to: last, width: axis })}
        size={{ width, radius: small ? 5 : 6.5, height: small ? 96 : 132 }}
        words={`Fifty equally likely days of a first offer: ${says}.`}
        later={(count) => `later: ${count}`}
      />
    </div>
  );
}
