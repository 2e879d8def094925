import type { ApplicationDetail } from '../../http/api.ts';
import type { TimelineEntry } from './timeline-lines.ts';

type Told = Pick<ApplicationDetail, 'timeline' | 'superseded'>;

/** What an entry said before it was corrected, the latest first. */
export function before({ superseded }: Told, entry: TimelineEntry): readonly TimelineEntry[] {
  const earlier: TimelineEntry[] = [];
  for (let id = entry.corrects; id !== null; ) {
    const one = superseded.find((known) => known.id === id);
    if (one === undefined) break;
    earlier.push(one);
    id = one.corrects;
  }
  return earlier;
}

export interface TakenBack {
  /** The entry that says it never happened. */
  readonly retraction: TimelineEntry;
  /** What was said to have happened. */
  readonly was: TimelineEntry;
}

/** What was taken back: an entry that holds no longer, and that no later one corrects, says that another never happened. */
export function takenBack({ timeline, superseded }: Told): readonly TakenBack[] {
  const corrected = new Set([...timeline, ...superseded].map(({ corrects }) => corrects));
  return superseded.flatMap((retraction) => {
    const was = superseded.find(({ id }) => id === retraction.corrects);
    // What another source told never held: taking it back chose between two stories.
    const isNone = was === undefined || was.isOtherwise === true;
    return corrected.has(retraction.id) || isNone ? [] : [{ retraction, was }];
  });
}

/** How many entries held once and do so no longer: what says that another never happened is counted with it. */
export function countCorrected(detail: Told): number {
  const otherwise = new Set(detail.superseded.flatMap(({ id, isOtherwise }) => (isOtherwise ? id : [])));
  const held = detail.superseded.filter(({ id, corrects }) => !otherwise.has(id) && !otherwise.has(corrects ?? ''));
  return held.length - takenBack(detail).length;
}
