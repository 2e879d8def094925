import { addDays } from '../kernel/day.ts';
import { defineDiagnosis } from './diagnosis.ts';

const RECENT_DAYS = 14;
/** Who sent this many lately has more on the way. */
const STILL_SENDING = 3;
/** Below this chance of hearing anything a conversation is over. */
const ALIVE = 0.1;

export const oneBasket = defineDiagnosis({
  id: 'one-basket',
  title: 'All hope is in one process',
  why: 'A no at the end of the only process leaves weeks in which nothing moves.',
  at: 'all',
  needs: ['asOf', 'applications', 'silence', 'outcomesRecorded'],
  examine({ asOf, applications, silence, outcomesRecorded }) {
    if (!outcomesRecorded) return { kind: 'not-applicable', because: 'No outcomes are recorded in this log.' };
    if (applications.every(({ sentOn }) => sentOn === null)) {
      return { kind: 'not-applicable', because: 'Nothing is dated: what was sent lately is not known.' };
    }
    const talking = silence.filter(({ stage, mayHear }) => stage !== 'response' && mayHear >= ALIVE);
    const late = talking.filter(({ stage }) => stage === 'final' || stage === 'offer');
    const from = addDays(asOf, -RECENT_DAYS);
    const recent = applications.filter(({ sentOn }) => sentOn !== null && sentOn > from && sentOn <= asOf).length;
    const because = `${late.length} of your open applications stands at a technical or final round, ${talking.length - late.length} at an earlier conversation, and ${recent} were sent in the last two weeks.`;
    const [only] = late;
    if (only === undefined || talking.length > 1 || recent >= STILL_SENDING) {
      return { kind: 'clear', because, measured: null };
    }
    return {
      kind: 'finding',
      because,
      nextStep:
        'Send three applications this week, before the answer comes: the aim is to keep two more processes alive.',
      measured: null,
      gain: null,
      applications: [only.id],
      evidenceFor: ['It is the only conversation that is likely to go on.'],
      evidenceAgainst: ['Somebody who waits for this one offer alone may mean it so.'],
    };
  },
});
