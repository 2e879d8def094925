import { counted } from '../analysis/in-words.ts';
import type { Contradiction } from '../analysis/model.ts';
import { daysBetween } from '../kernel/day.ts';
import { defineDiagnosis } from './diagnosis.ts';

/** One source notes the evening and another the morning after: that is no second story. */
const SAME_STORY_DAYS = 1;

export const importConflict = defineDiagnosis({
  id: 'import-conflict',
  title: 'Two sources tell different stories',
  why: 'A wrong day moves every waiting time, and a wrong end moves the funnel; only you know which of two is true.',
  at: 'data',
  needs: ['toldTwice'],
  examine({ toldTwice }) {
    if (toldTwice === null) {
      return { kind: 'not-applicable', because: 'No application is told of by more than one source.' };
    }
    const differently = toldTwice.differently.filter((one) => (apart(one) ?? Infinity) > SAME_STORY_DAYS);
    const ids = [...new Set(differently.map(({ id }) => id))];
    const told = `${counted(toldTwice.applications, 'application')} that more than one source tells of`;
    if (ids.length === 0) {
      return { kind: 'clear', because: `The sources agree on ${told}.`, measured: null };
    }
    return {
      kind: 'finding',
      because: `Of ${told}, ${ids.length} ${ids.length === 1 ? 'has' : 'have'} two stories: ${stories(differently)}.`,
      nextStep: `Open ${ids.length === 1 ? 'it' : 'each of them'} and choose which of the two is true; until then what was written down first counts, and of two ends the later.`,
      measured: null,
      gain: null,
      applications: ids,
      evidenceFor: [],
      evidenceAgainst: ['A source may tell of another round at the same company, which is an application of its own.'],
    };
  },
});

/** How many days lie between two tellings of one kind; `null` where the kinds differ. */
function apart({ standing, other }: Contradiction): number | null {
  if (standing.kind !== other.kind || standing.on === null || other.on === null) return null;
  return Math.abs(daysBetween(standing.on, other.on));
}

function stories(differently: readonly Contradiction[]): string {
  const days = differently.flatMap((one) => apart(one) ?? []);
  const ends = differently.length - days.length;
  const furthest = counted(Math.max(0, ...days), 'day');
  const told = [
    days.length === 1 ? [`one day differs, by ${furthest}`] : [],
    days.length > 1 ? [`${days.length} days differ, by up to ${furthest}`] : [],
    ends === 1 ? ['one end excludes another'] : [],
    ends > 1 ? [`${ends} ends exclude others`] : [],
  ];
  return told.flat().join(', and ');
}
