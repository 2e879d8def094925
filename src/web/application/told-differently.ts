import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { EventCorrection } from '../../pipeline/model.ts';
import { shortDay } from '../words/days.ts';
import { EVENT_WORDS } from './event-words.data.ts';
import { originWords } from './origin-words.ts';
import type { TimelineEntry } from './timeline-lines.ts';

/** One of two stories, and the correction by which it becomes the only one. */
export interface Story {
  readonly words: string;
  readonly corrects: TimelineEntry;
  readonly to: EventCorrection;
}

/** What a source tells differently of an entry that stands. */
export interface OtherStory {
  readonly by: string;
  readonly standing: Story;
  readonly other: Story;
}

/** The other stories of one entry, each with what choosing either of the two does. */
export function otherStories(detail: ApplicationDetail, entry: TimelineEntry, today: Day): readonly OtherStory[] {
  const told = detail.differently.filter(({ standing }) => standing === entry.id);
  return told.flatMap(({ other: id }) => {
    const other = [...detail.timeline, ...detail.superseded].find((one) => one.id === id);
    return other === undefined ? [] : [otherStory(entry, other, today)];
  });
}

function otherStory(standing: TimelineEntry, other: TimelineEntry, today: Day): OtherStory {
  // What never held gives its day to what stands; of two that hold the wrong one is taken back.
  const taking = other.isOtherwise ? { on: other.on } : { retracted: true as const };
  return {
    by: originWords(other.origin),
    standing: { words: wordsOf(standing, today), corrects: other, to: { retracted: true } },
    other: { words: wordsOf(other, today), corrects: standing, to: taking },
  };
}

function wordsOf({ kind, on }: TimelineEntry, today: Day): string {
  return `${EVENT_WORDS[kind].happened}, ${on === null ? 'no day' : shortDay(on, today)}`;
}
