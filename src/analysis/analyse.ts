import { weightedQuantiles } from '../stats/weighted-quantile.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import { findBottleneck } from './bottleneck.ts';
import { detectChange } from './change.ts';
import { checkInput } from './check-input.ts';
import { type Forecasting, forecastOffers } from './forecast.ts';
import { fitFunnel, type StageFit, type StageRange } from './funnel.ts';
import { type Journey, readJourney } from './journey.ts';
import { readLearnings } from './learnings.ts';
import { leaveUntold } from './leave-untold.ts';
import type { AnalysisInput, Channel, Stage, Warning } from './model.ts';
import { STAGES, STAGES_REACHED } from './model.ts';
import { outcomesInDoubt, recordsOutcomes } from './outcomes-recorded.ts';
import { type EnteredByChannel, mixReference, type Reference } from './reference.ts';
import type { Rate, Report, SilentApplication, StageReport } from './report.ts';
import { mayStillAnswer, readSilence } from './silence.ts';
import { readStreak } from './streak.ts';
import { sayVerdict } from './verdict.ts';

/** The report without findings, and what it was worked out from, for the diagnoses to look at. */
export interface Analysis {
  readonly report: Omit<Report, 'findings'>;
  readonly input: AnalysisInput;
  readonly journeys: readonly Journey[];
  readonly fits: readonly StageFit[];
  readonly reference: Reference;
  readonly outcomesRecorded: boolean;
  readonly forecasting: Forecasting | null;
}

/**
 * Analyses a search: five rates with their intervals, the bottleneck, the forecast, the streak, the silence, and the
 * verdict in a sentence. The same input and seed (1 if none) give the same answer; bad input throws, naming the field.
 */
export function analyseSearch(given: AnalysisInput): Analysis {
  checkInput(given);
  const { input, untold } = leaveUntold(given);
  const seed = input.seed ?? 1;
  const journeys = input.applications.map((application) => readJourney(application, input.asOf));
  const reference = mixReference(countByChannel(input, journeys), input.reference);
  const ranges = rangesOf(reference, readLearnings(input, journeys));
  const fits = fitFunnel(journeys, ranges, { seed });
  const outcomesRecorded = input.outcomesRecorded ?? recordsOutcomes(journeys, fits);
  // Silence that nobody wrote down must not point anywhere: then only what was believed before counts.
  const bottleneck = findBottleneck(outcomesRecorded ? fits : fitFunnel([], ranges, { seed }));
  const known = outcomesRecorded && journeys.length > 0;
  const forecasting = known ? forecastOffers(fits, journeys, { ...input, seed, untold }) : null;
  const silence = known ? readSilence(journeys, fits, seed) : [];
  const inDoubt = outcomesRecorded && input.outcomesRecorded !== true && outcomesInDoubt(journeys, fits);
  const accepted = journeys.some(({ state }) => state === 'accepted');
  const report: Analysis['report'] = {
    asOf: input.asOf,
    applications: journeys.length,
    open: journeys.filter(({ state }) => state === 'open').length,
    accepted,
    outcomesInDoubt: inDoubt,
    verdict: sayVerdict({
      fits,
      bottleneck,
      applications: journeys.length,
      pacePerWeek: forecasting?.forecast.pacePerWeek ?? null,
      outcomesRecorded,
      silenceImpossible: input.outcomesRecorded === undefined,
      outcomesInDoubt: inDoubt,
      accepted,
    }),
    stages: reportStages(fits, journeys, { reference, silence, known: outcomesRecorded }),
    bottleneck,
    forecast: forecasting?.forecast ?? null,
    streak: known && !accepted ? readStreak(journeys, fits, { asOf: input.asOf, seed }) : null,
    change: known ? detectChange(journeys, fits[0] as StageFit, input.asOf) : null,
    silence,
    answerRate: reportAnswers(fits[0] as StageFit, outcomesRecorded),
    warnings: collectWarnings(input, journeys, { untold: untold.length, inDoubt, outcomesRecorded }),
  };
  return { report, input, journeys, fits, reference, outcomesRecorded, forecasting };
}

function rangesOf(reference: Reference, learned: ReturnType<typeof readLearnings>): readonly StageRange[] {
  return STAGES.map((stage) => ({
    stage,
    low: reference[stage].low,
    high: reference[stage].high,
    learned: learned[stage],
  }));
}

const IN_DOUBT: Warning = {
  origin: {},
  because: 'no yes is written down: if answers came and the log does not say, rates and forecast are higher than told',
};

function leftOut(untold: number): readonly Warning[] {
  if (untold === 0) return [];
  const [those, they] =
    untold === 1 ? ['1 application comes', 'it counts'] : [`${untold} applications come`, 'they count'];
  const because = `${those} from a file that records no outcomes: ${they} for the pace and in no rate, until you record what became of one`;
  return [{ origin: {}, because }];
}

function countByChannel({ applications }: AnalysisInput, journeys: readonly Journey[]): EnteredByChannel {
  const entered = Object.fromEntries(STAGES.map((stage) => [stage, {}])) as Record<Stage, Record<string, number>>;
  journeys.forEach(({ steps }, i) => {
    const channel: Channel = applications[i]?.channel ?? 'other';
    for (const { stage } of steps) entered[stage][channel] = (entered[stage][channel] ?? 0) + 1;
  });
  return entered;
}

function reportStages(
  fits: readonly StageFit[],
  journeys: readonly Journey[],
  given: { reference: Reference; silence: readonly SilentApplication[]; known: boolean },
): readonly StageReport[] {
  const members = gatherMembers(journeys, given.silence);
  return fits.map(({ stage, counts, rate, quantiles }, i) => {
    const own = members[i] as StageReport['members'];
    return {
      stage,
      from: STAGES_REACHED[i] ?? 'applied',
      ...counts,
      mayAnswer: own.mayAnswer.length,
      rate: given.known ? rate : null,
      naive: given.known && counts.entered > 0 ? naiveRate(counts.advanced, counts.entered) : null,
      reference: given.reference[stage],
      quantiles: given.known ? quantiles : null,
      members: own,
    };
  });
}

function naiveRate(advanced: number, entered: number): Rate {
  const { rate, low, high } = wilsonInterval(advanced, entered);
  return { estimate: rate, low, high, level: 0.9 };
}

function gatherMembers(
  journeys: readonly Journey[],
  silence: readonly SilentApplication[],
): readonly StageReport['members'][] {
  const members = STAGES.map(() => ({
    advanced: [] as string[],
    mayAnswer: [] as string[],
    probablySilence: [] as string[],
    rejected: [] as string[],
    withdrawn: [] as string[],
  }));
  const waiting = new Set(silence.filter(mayStillAnswer).map(({ id }) => id));
  for (const { id, steps } of journeys) {
    for (const { stage, outcome } of steps) {
      const own = members[STAGES.indexOf(stage)] as (typeof members)[number];
      if (outcome === 'pending') (waiting.has(id) ? own.mayAnswer : own.probablySilence).push(id);
      else own[outcome].push(id);
    }
  }
  return members;
}

/** Answers of any kind: a yes, or a no in time. The rate is p + (1 - p)·ρ of the first step. */
function reportAnswers({ counts, draws }: StageFit, known: boolean): Report['answerRate'] {
  const { entered, advanced, rejected } = counts;
  if (!known || entered === 0) return { entered, answered: advanced + rejected, rate: null };
  const rates = draws.rate.map((rate, i) => rate + (1 - rate) * (draws.toldNo[i] as number));
  const [low, estimate, high] = weightedQuantiles(rates, draws.weight, [0.05, 0.5, 0.95]) as [number, number, number];
  return { entered, answered: advanced + rejected, rate: { estimate, low, high, level: 0.9 } };
}

function collectWarnings(
  { applications, asOf, target }: AnalysisInput,
  journeys: readonly Journey[],
  { untold, inDoubt, outcomesRecorded }: { untold: number; inDoubt: boolean; outcomesRecorded: boolean },
): readonly Warning[] {
  const warnings: Warning[] = [...leftOut(untold), ...(inDoubt ? [IN_DOUBT] : [])];
  if (!outcomesRecorded && applications.length > 0) {
    warnings.push({ origin: {}, because: 'no outcomes are recorded: rates cannot be known' });
  }
  const undated = journeys.filter(
    ({ steps }) => steps.at(-1)?.outcome === 'pending' && steps.at(-1)?.waitDays === null,
  );
  const because = 'open without a day: it counts as one that hears nothing any more';
  if (undated.length <= 3) warnings.push(...undated.map(({ id }) => ({ origin: { application: id }, because })));
  else {
    const all = `${undated.length} applications are open without a day: they count as ones that hear nothing any more`;
    warnings.push({ origin: {}, because: all });
  }
  const unnamed = journeys.filter(({ unnamedRound }) => unnamedRound).length;
  if (unnamed > 0) {
    const [those, they] =
      unnamed === 1 ? ['1 conversation does', 'it counts'] : [`${unnamed} conversations do`, 'they count'];
    const because = `${those} not say which round it was: ${they} in part for each round it may have been, so these rates are told more widely`;
    warnings.push({ origin: {}, because });
  }
  if (target?.offerBy !== undefined && target.offerBy <= asOf) {
    warnings.push({
      origin: {},
      because: `the target day ${target.offerBy} has passed: the forecast looks 12 weeks ahead`,
    });
  }
  for (const journey of journeys) warnings.push(...journey.warnings);
  return warnings;
}
