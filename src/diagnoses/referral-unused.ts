import { counted } from '../analysis/in-words.ts';
import { isCold } from '../analysis/reference.ts';
import { addDays } from '../kernel/day.ts';
import { defineDiagnosis } from './diagnosis.ts';

/** An application that waits longer than this is hardly helped by a word any more. */
const RECENT_DAYS = 60;

export const referralUnused = defineDiagnosis({
  id: 'referral-unused',
  title: 'You know somebody where you applied cold',
  why: 'A word from inside is read by a person; the same resume through the form may not be.',
  at: 'applied',
  needs: ['asOf', 'applications', 'journeys'],
  examine({ asOf, applications, journeys }) {
    const known = applications.filter(({ contactThere }) => contactThere !== undefined);
    if (known.length === 0) {
      return {
        kind: 'not-applicable',
        because: 'No contacts with a company are recorded, so whom you could ask is not known.',
      };
    }
    const from = addDays(asOf, -RECENT_DAYS);
    const cold = applications.filter(({ contactThere, channel, sentOn }, i) => {
      const [first] = journeys[i]?.steps ?? [];
      const waits = first?.stage === 'response' && first.outcome === 'pending';
      return contactThere === true && channel != null && isCold(channel) && waits && sentOn !== null && sentOn >= from;
    });
    if (cold.length === 0) {
      const because = 'No cold application of the last 60 days waits at a company where you know somebody.';
      return { kind: 'clear', because, measured: null };
    }
    return {
      kind: 'finding',
      because: `${counted(cold.length, 'cold application')} of the last ${RECENT_DAYS} days ${cold.length === 1 ? 'waits' : 'wait'} at a company where you know somebody.`,
      nextStep:
        'Write to the people on this list: name the role and the day you applied, and ask for a word to the team.',
      measured: null,
      gain: null,
      applications: cold.map(({ id }) => id),
      evidenceFor: ['Whom you know is in your contacts, and these were sent without them.'],
      evidenceAgainst: ['Whether you asked is not in the log; how well you know each other is not either.'],
    };
  },
});
