import { counted } from '../analysis/in-words.ts';
import { addDays } from '../kernel/day.ts';
import { defineDiagnosis } from './diagnosis.ts';
import { shareOf } from './share.ts';

/** The four weeks that are looked at. */
const DAYS = 28;
/** From then on it is a morning of somebody who rose early. */
const NIGHT_HOURS = 5;
/** Fewer applications, or on fewer nights, are one late evening and no habit. */
const FEWEST = 5;
const FEWEST_NIGHTS = 3;
/** The work should end so long before the bedtime. */
const STOP_BEFORE_MINUTES = 60;
const DAY_MINUTES = 24 * 60;

export const lateNightApplications = defineDiagnosis({
  id: 'late-night-applications',
  title: 'Applications go out when you meant to sleep',
  why: 'What is written after one meant to sleep costs the next day, and seldom is one’s best.',
  at: 'all',
  needs: ['asOf', 'hours'],
  examine({ asOf, hours }) {
    if (hours === null) {
      const because = 'You set no bedtime in the settings, so no hour of the night is yours to guard.';
      return { kind: 'not-applicable', because };
    }
    const { bedtime } = hours;
    const recent = hours.written.filter(({ evening }) => evening > addDays(asOf, -DAYS) && evening <= asOf);
    if (recent.length < FEWEST) {
      const because = `${counted(recent.length, 'application')} of the last ${DAYS} days ${recent.length === 1 ? 'was' : 'were'} written down here on the day it was sent: from ${FEWEST} the hours can be told.`;
      return { kind: 'too-little-data', because };
    }
    const late = recent.filter(({ hoursAfter }) => hoursAfter >= 0 && hoursAfter < NIGHT_HOURS);
    const nights = new Set(late.map(({ evening }) => evening)).size;
    const measured = shareOf(late.length, recent.length);
    const counts = `${late.length} of the ${recent.length} applications written down here in the last ${DAYS} days`;
    if (late.length < FEWEST || nights < FEWEST_NIGHTS) {
      const because = `${counts} came after your bedtime of ${bedtime}, which is no habit.`;
      return { kind: 'clear', because, measured };
    }
    return {
      kind: 'finding',
      because: `${counts} came after your bedtime of ${bedtime}, on ${counted(nights, 'night')}.`,
      nextStep: `Stop at ${before(bedtime)}, and leave what is unfinished as a draft: it can go out in the morning.`,
      measured,
      gain: null,
      applications: late.map(({ id }) => id),
      evidenceFor: [],
      evidenceAgainst: [
        'The hour is that at which you wrote it down here; it may have been sent earlier.',
        'If your nights are at other hours by now, change the bedtime in the settings.',
      ],
    };
  },
});

function before(bedtime: string): string {
  const [hour = 0, minute = 0] = bedtime.split(':').map(Number);
  const minutes = (hour * 60 + minute - STOP_BEFORE_MINUTES + DAY_MINUTES) % DAY_MINUTES;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
