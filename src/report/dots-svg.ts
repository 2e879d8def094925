import { dayInWords } from '../analysis/in-words.ts';
import type { Forecast } from '../analysis/report.ts';
import { type Day, dayNumber } from '../kernel/day.ts';
import { fitBlock, fitDots } from '../picture/dot-plot.ts';
import { lastShownDay, monthStarts, monthTicks } from '../picture/time-axis.ts';
import { type Html, html, px } from './html.ts';

/** Pixels kept at the right of the axis for the dots past it, and between the two. */
const LATER_ROOM = 90;
const LATER_GAP = 28;
const HEADROOM = 22;
const FOOT = 22;

/** A drawing for paper and wide windows, and one for phones: text in a drawing shrinks with it. */
const SIZES = [
  { name: 'wide', width: 720, height: 132, radius: 6.5 },
  { name: 'narrow', width: 320, height: 96, radius: 5 },
] as const;

/** Fifty equally likely days of a first offer on an axis of time; filled up to the day that is told. */
export function dotsSvg(forecast: Forecast, asOf: Day): readonly Html[] {
  return SIZES.map((size) => draw(forecast, asOf, size));
}

type Size = (typeof SIZES)[number];

function draw(forecast: Forecast, asOf: Day, size: Size): Html {
  const { by, dots } = forecast;
  const last = lastShownDay(forecast, asOf);
  const [from, to, cursor] = [asOf, last, by].map((day) => dayNumber(day) as number) as [number, number, number];
  const width = size.width - LATER_ROOM;
  const values = dots.map((day) => (day === null ? null : dayNumber(day)));
  const given = { values, from, to, cursor, claim: 'up-to', width } as const;
  const { radius, plot } = fitDots(given, size.radius, size.height);
  const block = fitBlock(plot.later, { width: LATER_ROOM - LATER_GAP, height: size.height, radius });
  // As high as its highest column: nothing moves here that would need the room.
  const base = HEADROOM + Math.max(plot.height, Math.ceil(plot.later / block.columns) * block.gap);
  const claimed = dots.filter((day) => day !== null && day <= by).length;
  const says = `${claimed} of ${dots.length} by ${dayInWords(by, asOf)}`;
  const ticks = monthTicks(monthStarts(asOf, last), { from: asOf, to: last, width });
  const words = `Fifty equally likely days of a first offer: ${says}.`;
  return html`<svg class="dots ${size.name}" viewBox="0 0 ${size.width} ${base + FOOT}" role="img" aria-label="${words}">
<path class="edge" d="M0 ${base}.5H${width}"/>
${ticks.map(({ at, name }) => tick(((at - from) / (to - from)) * width, { name, base, width }))}
${plot.dots.map(({ x, y, filled }) => dot(x, base - 1 - y, radius - 0.5, filled))}
${later(plot.later, block, { left: size.width - LATER_ROOM + LATER_GAP, base })}
${cursorLine(plot.cursorX, { width: size.width, base, says })}
</svg>`;
}

function tick(x: number, { name, base, width }: { name: string; base: number; width: number }): Html {
  const anchor = x < 14 ? 'start' : x > width - 14 ? 'end' : 'middle';
  return html`<path class="edge" d="M${px(x)} ${base}v4"/><text x="${px(x)}" y="${base + 17}" text-anchor="${anchor}">${name}</text>`;
}

function dot(x: number, y: number, r: number, filled: boolean): Html {
  return html`<circle class="${filled ? 'filled' : 'hollow'}" cx="${px(x)}" cy="${px(y)}" r="${px(r)}"/>`;
}

/** Days past the axis, or never within two years, stand apart with their number. */
function later(
  count: number,
  { columns, gap, radius }: ReturnType<typeof fitBlock>,
  { left, base }: { left: number; base: number },
): Html | null {
  if (count === 0) return null;
  const dots = Array.from({ length: count }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return dot(left + column * gap + radius, base - 1 - gap / 2 - row * gap, radius - 0.5, false);
  });
  return html`${dots}<text x="${left}" y="${base + 17}">later: ${count}</text>`;
}

function cursorLine(x: number, { width, base, says }: { width: number; base: number; says: string }): Html {
  const right = x > width * 0.6;
  return html`<path class="cursor" d="M${px(x)} 4V${base}"/><text class="told" x="${px(x + (right ? -8 : 8))}" y="14" text-anchor="${right ? 'end' : 'start'}">${says}</text>`;
}
