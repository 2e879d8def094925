import type { Flow } from './parse-flows.ts';

/** One application as the diagram shows it: the places it went through, in order. */
export interface Walk {
  readonly places: readonly string[];
  readonly line: number;
}

interface Walked {
  readonly walks: readonly Walk[];
  /** Places that more applications leave than reach, and by how many. */
  readonly entries: readonly { readonly place: string; readonly count: number }[];
}

/**
 * Makes single applications of a diagram's flows, so that each flow is walked exactly as often as it says.
 *
 * Where two flows meet, the diagram does not tell who of them went on where; the earlier flow's go on first. `null` where the
 * flows run in a circle.
 */
export function walkFlows(flows: readonly Flow[]): Walked | null {
  const order = inOrder(flows);
  if (!order) return null;
  const waiting = new Map<string, Walk[]>(order.map((place) => [place, []]));
  const [ended, entries]: [Walk[], { place: string; count: number }[]] = [[], []];
  const first = order.find((place) => !flows.some(({ to }) => to === place));
  for (const place of order) {
    const here = waiting.get(place) ?? [];
    const leaving = flows.filter(({ from }) => from === place);
    const missing = leaving.reduce((sum, { count }) => sum + count, 0) - here.length;
    if (missing > 0 && flows.some(({ to }) => to === place)) entries.push({ place, count: missing });
    for (let more = 0; more < missing; more += 1) here.push({ places: [place], line: leaving[0]?.line ?? 1 });
    for (const { to, count, line } of leaving) {
      const going = here.splice(0, count);
      waiting
        .get(to)
        ?.push(
          ...going.map((walk) => ({ places: [...walk.places, to], line: walk.places.length === 1 ? line : walk.line })),
        );
    }
    ended.push(...here);
  }
  return { walks: ended, entries: first === undefined ? [] : entries };
}

/** Places in an order in which every flow runs forward, or `null` where there is none. */
function inOrder(flows: readonly Flow[]): readonly string[] | null {
  const places = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const order: string[] = [];
  while (order.length < places.length) {
    const next = places.find(
      (place) =>
        !order.includes(place) && flows.every(({ from, to }) => to !== place || from === place || order.includes(from)),
    );
    if (next === undefined || flows.some(({ from, to }) => from === next && to === next)) return null;
    order.push(next);
  }
  return order;
}
