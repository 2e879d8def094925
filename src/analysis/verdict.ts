import { isBelowReference, isFarBelow } from './below-reference.ts';
import type { StageFit } from './funnel.ts';
import { counted, enteredWords, grouped, inHundred, inTen, rangeInHundred, STEP_WORDS } from './in-words.ts';
import type { Stage } from './model.ts';
import type { Verdict } from './report.ts';

/** A step is named when it is likelier than all others together, and clearly likelier than the next. */
const NAMED_FROM = 0.5;
const AHEAD_BY = 1.5;
/** From this chance on it is said plainly, where the rate also looks low. */
const SAID_PLAINLY = 0.65;
/** Applications at which the likeliest step is the right one about as often as not (docs: bench figures). */
const FIRST_LEAN = 40;

export interface VerdictInput {
  readonly fits: readonly StageFit[];
  readonly bottleneck: readonly { readonly stage: Stage; readonly probability: number }[];
  readonly applications: number;
  readonly pacePerWeek: number | null;
  readonly outcomesRecorded: boolean;
  /** Without outcomes: that was judged from the data, because nobody is left unanswered so often. */
  readonly silenceImpossible: boolean;
  /** No yes and hardly a no is written down: silence and a neglected log cannot be told apart. */
  readonly outcomesInDoubt: boolean;
  readonly accepted: boolean;
}

/** The step that stands out, or `null`: at least 5 in 10, and 1.5 times the next. */
export function standingOut(bottleneck: VerdictInput['bottleneck']): Stage | null {
  const [first, second] = bottleneck.toSorted((a, b) => b.probability - a.probability);
  if (first === undefined || first.probability < NAMED_FROM) return null;
  return first.probability >= AHEAD_BY * (second?.probability ?? 0) ? first.stage : null;
}

/**
 * The verdict: one sentence a friend could read aloud, the counts behind it, and the next step.
 *
 * It says no more than the data do: a search that is ordinary is told so, one that is young is told what it lacks,
 * and a log without outcomes is told that nothing can be known from it.
 */
export function sayVerdict(input: VerdictInput): Verdict {
  if (input.applications === 0) return NOTHING_SENT;
  if (!input.outcomesRecorded) return withoutOutcomes(input);
  const stage = standingOut(input.bottleneck);
  if (input.outcomesInDoubt) return { stage, strength: 'none', ...inDoubt(input) };
  const told = stage === null ? undecided(input) : named(input, stage);
  const strength = stage === null ? 'none' : isToldToFail(input, stage) ? 'fails' : 'leans';
  if (!input.accepted) return { stage, strength, ...told };
  return {
    stage,
    strength: 'none',
    sentence: 'This search led to an offer you accepted.',
    detail: `Looking back: ${told.sentence} ${told.detail}`,
    nextStep: 'Close this search, and keep it: the next one can be held against it.',
  };
}

type Told = Omit<Verdict, 'stage' | 'strength'>;

const NOTHING_SENT: Verdict = {
  stage: null,
  strength: 'none',
  sentence: 'There is no application here yet, so there is nothing to tell.',
  detail: 'A first lean needs about 40 applications; each one you add makes the picture sharper.',
  nextStep: 'Add the first application, or bring the file in which you keep them.',
};

function withoutOutcomes({ applications, silenceImpossible }: VerdictInput): Verdict {
  const nobody = silenceImpossible ? ' That no one answered at all would be next to impossible.' : '';
  const which =
    applications > 10 ? 'the ten most recent ones you remember' : applications === 1 ? 'it' : 'each of them';
  return {
    stage: null,
    strength: 'none',
    sentence: 'This log records no outcomes, so where it fails cannot be known from it.',
    detail: `${counted(applications, 'application')}, and no answer of any kind, not even a rejection, is written down.${nobody}`,
    nextStep: `Write down what became of ${which}: answered, rejected, or nothing.`,
  };
}

function inDoubt({ fits, applications }: VerdictInput): Told {
  const rejected = fits.reduce((sum, { counts }) => sum + counts.rejected, 0);
  const sent = counted(applications, 'application');
  const written =
    rejected === 0
      ? `Of ${sent} no answer is written down.`
      : `Of ${sent} ${grouped(rejected)} ${rejected === 1 ? 'was' : 'were'} refused, and no other answer is written down.`;
  return {
    sentence:
      'No yes of any kind is written down, so it cannot be told whether nobody answered or the log does not say.',
    detail: `${written} An ordinary search of this size would almost surely have had a response by now.`,
    nextStep:
      'Look through your mail for any reply you did get and write it down; if there was none, the first step is what fails.',
  };
}

function named(input: VerdictInput, stage: Stage): Told {
  const fit = fitOf(input.fits, stage);
  const chance = inTen(chanceOf(input, stage));
  return {
    sentence: isToldToFail(input, stage)
      ? `Your search most likely fails ${STEP_WORDS[stage].fails} (${chance}).`
      : `No step of your search is clearly below typical; if one holds it back, it is most likely ${STEP_WORDS[stage].name} (${chance}).`,
    detail: [countsAt(fit), mostlyRefused(fit), rangesAt(fit), whatWorks(input.fits, stage)].filter(Boolean).join(' '),
    nextStep: NEXT_STEPS[stage],
  };
}

/** A step is told to fail only where its rate is low too; else it is merely the likeliest. */
function isToldToFail(input: VerdictInput, stage: Stage): boolean {
  const fit = fitOf(input.fits, stage);
  return isBelowReference(fit) || (chanceOf(input, stage) >= SAID_PLAINLY && isFarBelow(fit));
}

function undecided(input: VerdictInput): Told {
  const [first, second] = input.bottleneck.toSorted((a, b) => b.probability - a.probability);
  const low = input.fits.filter(isBelowReference);
  if (low.length === 0) {
    const sentence = isTelling(input.fits[0])
      ? 'No step of your search is clearly below typical, and none stands out.'
      : 'Too early to say where it fails; so far nothing is out of the ordinary.';
    return { sentence, detail: howFar(input.fits), nextStep: goOn(input) };
  }
  // A step that is low is worth mending now, whichever of the two holds the search back.
  const likeliest = low.reduce((a, b) => (chanceOf(input, b.stage) > chanceOf(input, a.stage) ? b : a));
  const [one, other] = [first?.stage ?? 'response', second?.stage ?? 'screen'];
  return {
    sentence: `Too early to say where it fails: ${STEP_WORDS[one].name} (${inTen(chanceOf(input, one))}), or ${STEP_WORDS[other].name} (${inTen(chanceOf(input, other))}).`,
    detail: low
      .slice(0, 2)
      .map((fit) => `${countsAt(fit)} ${rangesAt(fit)}`)
      .join(' '),
    nextStep: NEXT_STEPS[likeliest.stage],
  };
}

/** Whether the data say more of the first step than the reference did before them. */
function isTelling(fit: StageFit | undefined): boolean {
  if (fit?.rate == null) return false;
  return fit.rate.high / fit.rate.low < fit.reference.high / fit.reference.low;
}

/** How far it came, said of a search in which nothing stands out. */
function howFar(fits: readonly StageFit[]): string {
  const [first, last] = [fits.find(({ counts }) => counts.entered > 0), fits.at(-1)];
  if (first === undefined || last === undefined) return '';
  const offers = last.counts.advanced;
  return [countsAt(first), offers > 0 ? `${counted(offers, 'offer')} came of it.` : '', rangesAt(first)]
    .filter(Boolean)
    .join(' ');
}

function goOn({ applications, pacePerWeek }: VerdictInput): string {
  const missing = FIRST_LEAN - applications;
  if (missing <= 0) return 'Go on as you are, and write down every answer: the next ones tell most.';
  if (pacePerWeek === null || pacePerWeek < 0.5) {
    return `Bring older applications or another log: a first lean needs about ${missing} more.`;
  }
  const weeks = Math.ceil(missing / pacePerWeek);
  return `Go on as you are: at ${Math.round(pacePerWeek)} a week a first lean comes in about ${counted(weeks, 'week')}.`;
}

export function countsAt({ stage, counts }: StageFit): string {
  const { entered, advanced, pending } = counts;
  const words = STEP_WORDS[stage];
  return `${grouped(entered)} ${enteredWords(stage, entered)}, ${grouped(advanced)} ${words.advanced}, ${grouped(pending)} ${pending === 1 ? 'is' : 'are'} open.`;
}

export function rangesAt({ rate, reference }: StageFit): string {
  const typical = `Typical is ${inHundred(reference.low)} to ${inHundred(reference.high)} in 100`;
  return rate === null ? `${typical}.` : `${typical}; yours is ${rangeInHundred(rate)}.`;
}

/** Silence and a quick no are different troubles at the first step; only the second shows that someone looked. */
function mostlyRefused({ stage, counts: { entered, advanced, rejected } }: StageFit): string {
  if (stage !== 'response' || rejected < 0.3 * entered) return '';
  return advanced === 0
    ? `${grouped(rejected)} ${rejected === 1 ? 'was' : 'were'} answered, with a no.`
    : `${grouped(advanced + rejected)} were answered at all, ${grouped(rejected)} of them with a no.`;
}

/** Said only where the steps before it have something to show. */
function whatWorks(fits: readonly StageFit[], stage: Stage): string {
  const before = fits.slice(
    0,
    fits.findIndex((fit) => fit.stage === stage),
  );
  const fine = before.every(({ rate, reference }) => rate !== null && rate.estimate >= reference.middle * 0.85);
  return before.length > 0 && fine ? 'What comes before it works as it does for most.' : '';
}

function fitOf(fits: readonly StageFit[], stage: Stage): StageFit {
  return fits.find((fit) => fit.stage === stage) as StageFit;
}

function chanceOf({ bottleneck }: VerdictInput, stage: Stage): number {
  return bottleneck.find((each) => each.stage === stage)?.probability ?? 0;
}

/** One thing to do this week, per step that fails. */
export const NEXT_STEPS: Readonly<Record<Stage, string>> = {
  response:
    'Pick five postings you fit closely, rewrite the top third of the resume for them, and send those before anything else this week.',
  screen:
    'Answer the next reply within a day, offer three times for a call, and settle pay range and place in that first message.',
  technical:
    'Write down the two minutes you say about yourself and why this job, and say them aloud to a friend before the next call.',
  final: 'Do two mock interviews with a person, timed and aloud, one of them in the kind of round that went worst.',
  offer:
    'Write out five stories with their results, prepare three questions of your own, and ask the last final round for feedback.',
};
