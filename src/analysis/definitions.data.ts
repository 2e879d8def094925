/** What a figure is called where it is shown, what exactly it counts, and how it comes about. */
export interface Definition {
  readonly id: string;
  readonly figure: string;
  readonly definition: string;
  readonly method: string;
}

/**
 * The meaning of every figure shown, one click or `--explain` away.
 *
 * Trackers use at least four meanings of "response", and one real log moves from 6 to 36 in 100 between them:
 * a figure without its definition cannot be compared with anything.
 */
export const DEFINITIONS: readonly Definition[] = [
  {
    id: 'response',
    figure: 'Response rate',
    definition:
      'Of the applications you sent, how many the employer moves on or asks something of you: a message from a recruiter, an assessment, an invitation. An automatic receipt is not a response, and neither is a rejection without a conversation. Applications where a recruiter wrote first are left out.',
    method: 'See "Rate of a step".',
  },
  {
    id: 'answer',
    figure: 'Answer rate',
    definition: 'Of the applications you sent, how many were answered at all, rejections included.',
    method:
      'From the same fit as the rate of a step: those that go on, and those told no, in the end. The count answered so far stands beside it.',
  },
  {
    id: 'rate',
    figure: 'Rate of a step',
    definition:
      'Of 100 applications that enter a step, how many go on to the next in the end, those still waiting included. A skipped step counts as passed. The range holds the true rate 9 times in 10; the mark inside it is the posterior mean on the command line, the median in a picture.',
    method:
      'Each application that enters a step goes on, is told no, or stays silent for ever; one still waiting counts only as far as its age tells. Both delays are log-normal, in two regimes (answers within days, or within weeks) weighed by your data. Prior: the typical range with a heavier lower part. Mode by damped Newton, 800 importance-weighted draws around it.',
  },
  {
    id: 'naive',
    figure: 'Plain share',
    definition: 'Went on, divided by entered: what other trackers show. Too low while applications are still waiting.',
    method: 'A count divided by a count, with the 90 in 100 Wilson interval.',
  },
  {
    id: 'typical',
    figure: 'Typical range',
    definition:
      'Where the middle 80 in 100 of ordinary searches lie for this step, mixed by the ways you apply. Published figures contradict each other, so it is wide: context, not a verdict. Yours to replace in the settings.',
    method: 'Published figures where there are any, marked as our assumption where not; each step names its source.',
  },
  {
    id: 'pending',
    figure: 'May still answer, probably silence',
    definition:
      'Applications without an answer, parted by the chance of hearing anything at all, yes or no: at least 10 in 100, or less.',
    method:
      'For each one, the chance of an answer still to come, given its days of silence and your own curve of delays.',
  },
  {
    id: 'bottleneck',
    figure: 'Where it fails',
    definition:
      'The chance, for each step, that mending it to the middle of its typical range would raise your offers the most. The five chances add up to 1. A step is named when it has at least 1 in 2 and one and a half times the next.',
    method:
      'An offer is the product of five rates. How many steps are impaired is unknown: averaged over none, one, two and three, summing over all 32 patterns.',
  },
  {
    id: 'gain',
    figure: 'Gain of a finding',
    definition:
      'By how much the chance of an offer by the target day rises if this were mended: a rate raised to the middle of its typical range, or the applications of the weaker group doing as well as the better one.',
    method: 'The forecast, computed twice with the same draws.',
  },
  {
    id: 'forecast',
    figure: 'Forecast',
    definition:
      'The chance of at least one offer by a day, from what is open now and what you send until then at the given pace (the mean of your last four weeks, or of the search so far where it is younger, unless set).',
    method: 'The rates and delays of the funnel with their uncertainty, carried forward over the same draws.',
  },
  {
    id: 'streak',
    figure: 'Days without a step forward',
    definition:
      'Days since the last step forward, or since the first application, while something was out; and in how many of 10 searches as long as yours, at your rates and pace, such a stretch occurs at least once.',
    method: 'Simulated searches with the rates, delays and pace of yours.',
  },
  {
    id: 'hear',
    figure: 'Chance still to hear back',
    definition:
      'Of 100 applications as silent as this one for as long, how many still get any answer; "may still go on" counts only a yes.',
    method: 'From your own fitted delays and rates at the step where it waits.',
  },
];
