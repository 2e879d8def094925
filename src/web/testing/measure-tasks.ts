import type { Browser, Page } from 'playwright-core';

export interface MeasuredTasks {
  /** The longest task of the page's main thread by its own time, in milliseconds: what it would take on an idle machine. */
  readonly own: number;
  /** The same by the clock, as `PerformanceObserver` sees it: waiting for a machine busy with other work counts. */
  readonly clock: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` is time the thread itself ran. */
  readonly dur?: number;
  readonly tdur?: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Done by the thread that draws the page, and by no other. */
const OF_THE_PAGE = new Set(['UpdateLayoutTree', 'EventDispatch', 'PrePaint', 'FireAnimationFrame']);

/** How long the page's main thread is busy at a stretch while `work` is done; only one page may be measured at a time. */
export async function measureTasks(browser: Browser, page: Page, work: () => Promise<void>): Promise<MeasuredTasks> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(traceEvents.filter(({ name }) => OF_THE_PAGE.has(name)).map(threadOf));
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && main.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('The trace holds no task of the page');
  const longest = (times: readonly (number | undefined)[]) =>
    Math.round(Math.max(0, ...times.map((time) => time ?? 0)) / 1000);
  return { own: longest(tasks.map(({ tdur }) => tdur)), clock: longest(tasks.map(({ dur }) => dur)) };
}
