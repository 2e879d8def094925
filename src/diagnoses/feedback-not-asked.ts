import { counted } from '../analysis/in-words.ts';
import { STAGES } from '../analysis/model.ts';
import { defineDiagnosis } from './diagnosis.ts';
import { shareOf } from './share.ts';

export const feedbackNotAsked = defineDiagnosis({
  id: 'feedback-not-asked',
  title: 'Refusals after a conversation, nobody asked why',
  why: 'Somebody who spoke with you knows a reason; a few of them will say it, and only then.',
  at: 'feedback',
  needs: ['applications', 'journeys'],
  examine({ applications, journeys }) {
    const wasAsked = applications.map(({ events }) =>
      events.some(({ kind }) => kind === 'feedback-asked' || kind === 'feedback-received'),
    );
    if (!wasAsked.includes(true)) {
      return {
        kind: 'not-applicable',
        because: 'No request for feedback is recorded anywhere, so none can be missed.',
      };
    }
    // Refused at the step that leads to the technical round, or later: there was a conversation.
    const refused = journeys.flatMap(({ id, steps }, i) => {
      const last = steps.at(-1);
      const talked = last?.outcome === 'rejected' && STAGES.indexOf(last.stage) >= 2;
      return talked ? [{ id, asked: wasAsked[i] as boolean, enteredOn: last.enteredOn ?? '' }] : [];
    });
    if (refused.length === 0) return { kind: 'not-applicable', because: 'No refusal came after a conversation.' };
    const unasked = refused.filter(({ asked }) => !asked).toSorted((a, b) => b.enteredOn.localeCompare(a.enteredOn));
    const measured = shareOf(unasked.length, refused.length);
    const because = `${unasked.length} of ${counted(refused.length, 'refusal')} after a conversation without a question about the reason.`;
    if (unasked.length === 0) return { kind: 'clear', because, measured };
    return {
      kind: 'finding',
      because,
      nextStep:
        'Write to the latest of them today, four questions: what was strong, what was missing, what decided it, what you would need to show next time.',
      measured,
      gain: null,
      applications: unasked.map(({ id }) => id),
      evidenceFor: [
        `${counted(refused.length - unasked.length, 'refusal')} ${refused.length - unasked.length === 1 ? 'was' : 'were'} asked about.`,
      ],
      evidenceAgainst: ['Many employers do not answer such a question, and older refusals are late to ask about.'],
    };
  },
});
