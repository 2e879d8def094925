import { counted, inHundred } from '../analysis/in-words.ts';
import type { AnalysedApplication } from '../analysis/model.ts';
import { defineDiagnosis } from './diagnosis.ts';
import { shareOf } from './share.ts';

const TOO_MANY = 0.2;
const TO_FILL_FIRST = 10;

export const dataTooSparse = defineDiagnosis({
  id: 'data-too-sparse',
  title: 'Days or outcomes are missing',
  why: 'A day tells how long answers take, an outcome tells what became of it; without them everything else is a guess.',
  at: 'data',
  needs: ['applications', 'journeys', 'outcomesRecorded'],
  examine({ applications, journeys, outcomesRecorded }) {
    if (applications.length === 0) return { kind: 'not-applicable', because: 'Nothing has been sent yet.' };
    const lacking = applications.flatMap((application, i) => {
      const reached = journeys[i]?.steps.length ?? 0;
      const lacks = whatLacks(application, outcomesRecorded);
      return lacks === null ? [] : [{ id: application.id, lacks, reached }];
    });
    const measured = shareOf(lacking.length, applications.length);
    const withoutDay = lacking.filter(({ lacks }) => lacks === 'sent day').length;
    const because = sayLacking({ withoutDay, withoutOutcome: lacking.length - withoutDay, of: applications.length });
    if (lacking.length < TOO_MANY * applications.length) return { kind: 'clear', because, measured };
    // Those that came furthest tell most about the steps where there is least.
    const first = lacking.toSorted((a, b) => b.reached - a.reached).slice(0, TO_FILL_FIRST);
    return {
      kind: 'finding',
      because,
      nextStep:
        first.length === 1
          ? 'Fill it in from your mail.'
          : `Fill in the first ${first.length} of this list from your mail: they came furthest and tell most.`,
      measured,
      gain: null,
      applications: [...first, ...lacking.filter((each) => !first.includes(each))].map(({ id }) => id),
      evidenceFor: [`From ${inHundred(TOO_MANY)} in 100 on, missing entries move the figures.`],
      evidenceAgainst: ['What is there still counts: an application without a day counts with its outcome.'],
    };
  },
});

/** Only what is lacking is named: "0 the day they were sent" would be noise. */
function sayLacking({
  withoutDay,
  withoutOutcome,
  of,
}: Readonly<Record<'withoutDay' | 'withoutOutcome' | 'of', number>>) {
  const rows = counted(of, 'application');
  const lacking = withoutDay + withoutOutcome;
  if (lacking === 0) return `Of ${rows} none lacks its day or its outcome.`;
  const day = 'the day of sending';
  const outcome = 'any outcome, or its day';
  if (withoutOutcome === 0) return `${lacking} of ${rows} ${lacking === 1 ? 'lacks' : 'lack'} ${day}.`;
  if (withoutDay === 0) return `${lacking} of ${rows} ${lacking === 1 ? 'lacks' : 'lack'} ${outcome}.`;
  return `${lacking} of ${rows} lack something: ${withoutDay} ${day}, ${withoutOutcome} ${outcome}.`;
}

function whatLacks({ sentOn, events }: AnalysedApplication, outcomesRecorded: boolean): 'sent day' | 'outcome' | null {
  const sent = sentOn ?? events.find(({ kind }) => kind === 'submitted')?.on ?? null;
  if (sent === null) return 'sent day';
  if (!outcomesRecorded) return 'outcome';
  const outcomes = events.filter(({ kind }) => kind !== 'submitted' && kind !== 'note' && kind !== 'acknowledged');
  return outcomes.length > 0 && outcomes.every(({ on, heldOn }) => on === null && heldOn == null) ? 'outcome' : null;
}
