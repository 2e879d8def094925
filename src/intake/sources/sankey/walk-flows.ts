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
  const [flowsFrom, reached] = [Map.groupBy(flows, ({ from }) => from), new Set(flows.map(({ to }) => to))];
  const first = order.find((place) => !reached.has(place));
  for (const place of order) {
    const here = waiting.get(place) ?? [];
    const leaving = flowsFrom.get(place) ?? [];
    const missing = leaving.reduce((sum, { count }) => sum + count, 0) - here.length;
    if (missing > 0 && reached.has(place)) entries.push({ place, count: missing });
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

/**
 * Places in an order in which every flow runs forward, of several the one that stands first in the file; `null` where there is
 * none. Each flow is looked at once: a diagram may have ten thousand.
 */
function inOrder(flows: readonly Flow[]): readonly string[] | null {
  if (flows.some(({ from, to }) => from === to)) return null;
  const places = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const rank = new Map(places.map((place, at) => [place, at]));
  const flowsFrom = Map.groupBy(flows, ({ from }) => from);
  const open = new Map<string, number>();
  for (const { to } of flows) open.set(to, (open.get(to) ?? 0) + 1);
  // The last is taken next, so that taking one moves none of the others.
  const ready = places.filter((place) => !open.has(place)).toReversed();
  const order: string[] = [];
  for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
    order.push(place);
    for (const { to } of flowsFrom.get(place) ?? []) {
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) insert(ready, to, rank);
    }
  }
  return order.length === places.length ? order : null;
}

/** Into a list in which those that stand later in the file come first. */
function insert(ready: string[], place: string, rank: ReadonlyMap<string, number>): void {
  const own = rank.get(place) ?? 0;
  let [low, high] = [0, ready.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rank.get(ready[middle] ?? '') ?? 0) > own) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, place);
}
