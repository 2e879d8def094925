import { analyseSearch } from '../analysis/analyse.ts';
import { type AnalysedApplication, type AnalysisInput, STAGES, type Stage } from '../analysis/model.ts';
import { planOutlook as outlookFor } from '../analysis/plan-outlook.ts';
import type { PlanGround, PlanOutlook } from '../analysis/plan-outlook-model.ts';
import type { Interval, StageReport } from '../analysis/report.ts';
import { addDays, type Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { DayDeps } from '../pipeline/deps.ts';
import type { NoSuchSearch } from '../pipeline/find-search.ts';
import { readEvidence } from '../pipeline/read-evidence.ts';
import type { Eligible, PlanQuestion, PlanQuestionInput } from './model.ts';

/** Where nothing was sent for four weeks: what an ordinary search sends. */
const USUAL_PACE = 5;
const WEEKS = 4;
/** Standard errors from the middle to the end of a 90 % interval. */
const NINETY = 1.645;
/** The middle 80 in 100 of a reference, told as 90. */
const EIGHTY_TO_NINETY = 1.645 / 1.2816;

type Asked = { readonly [Field in keyof PlanQuestionInput]: PlanQuestionInput[Field] } & { readonly search?: string };

/** What a plan could tell, and by when, at this person's own rate and pace unless others are given. Nothing is kept. */
export async function planOutlook(deps: DayDeps, asked: Asked): Promise<Result<PlanOutlook, NoSuchSearch>> {
  const evidence = await readEvidence(deps, asked.search);
  if (!evidence.ok) return evidence;
  const { search, applications } = evidence.value;
  const question = withDefaults(asked);
  const startsOn = deps.today();
  const all = applications.filter(({ sentOn }) => sentOn === null || sentOn <= startsOn);
  const taking = all.filter((application) => takesPart(application, question.eligible));
  const pace = search?.pacePerWeek ?? null;
  const rates = ratesOf({ applications: taking, asOf: startsOn }, question);
  const everything = { applications: all, asOf: startsOn };
  const given = question.rateA === null ? rates[question.metric] : certain(question.rateA);
  return ok(
    outlookFor({
      ...{ metric: question.metric, gain: question.gain, startsOn, inPairs: question.inPairs },
      ...{ by: question.by, horizon: question.horizon },
      rateA: given,
      pacePerWeek: question.pacePerWeek ?? paceOf(all, taking, { asOf: startsOn, set: pace }),
      // A rate that was typed says nothing of the other stages.
      ...(question.rateA === null ? { otherRates: withoutOwn(rates, question) } : {}),
      everything: taking.length === all.length ? null : groundOf(everything, question, pace),
    }),
  );
}

type Question = Pick<
  PlanQuestion,
  'metric' | 'varies' | 'eligible' | 'rateA' | 'gain' | 'by' | 'horizon' | 'inPairs' | 'pacePerWeek'
>;

function withDefaults(asked: Asked): Question {
  return {
    metric: asked.metric ?? 'response',
    varies: asked.varies ?? 'resume',
    eligible: asked.eligible ?? {},
    rateA: asked.rateA ?? null,
    gain: asked.gain ?? 0.1,
    pacePerWeek: asked.pacePerWeek ?? null,
    by: asked.by ?? null,
    horizon: asked.horizon ?? null,
    inPairs: asked.inPairs ?? false,
  };
}

/** As far as history tells it; tags and words are not looked at. */
function takesPart({ channel, level }: AnalysedApplication, { channels, levels }: Eligible): boolean {
  if (channels && !channels.some((wanted) => wanted === channel)) return false;
  return !levels || levels.some((wanted) => wanted.toLowerCase() === level?.toLowerCase());
}

/** Rates to each stage, from the application, or for preparation from the step before. */
function ratesOf(input: AnalysisInput, { varies }: Question): Readonly<Record<Stage, Interval>> {
  const { stages } = analyseSearch(input).report;
  const own = stages.map(rateOrUsual);
  const rates = STAGES.map((stage, at) => {
    const steps = varies === 'preparation' ? own.slice(at, at + 1) : own.slice(0, at + 1);
    return [stage, multiplied(steps)] as const;
  });
  return Object.fromEntries(rates) as Record<Stage, Interval>;
}

function rateOrUsual({ rate, reference }: StageReport): Interval {
  if (rate !== null) return rate;
  const { low, high } = reference;
  const middle = Math.sqrt(low * high);
  const wider = (end: number) => Math.min(0.95, middle * (end / middle) ** EIGHTY_TO_NINETY);
  return { estimate: middle, low: wider(low), high: wider(high) };
}

/** The product of independent steps, its spread added up on the scale of logarithms. */
function multiplied(steps: readonly Interval[]): Interval {
  const estimate = steps.reduce((product, step) => product * step.estimate, 1);
  const variance = steps.reduce(
    (sum, { low, high }) => sum + (Math.log(high / Math.max(low, 1e-4)) / (2 * NINETY)) ** 2,
    0,
  );
  const factor = Math.exp(NINETY * Math.sqrt(variance));
  return { estimate, low: estimate / factor, high: Math.min(0.99, estimate * factor) };
}

function certain(rate: number): Interval {
  return { estimate: rate, low: rate, high: rate };
}

function withoutOwn(rates: Readonly<Record<Stage, Interval>>, { metric }: Question): Partial<Record<Stage, Interval>> {
  return Object.fromEntries(Object.entries(rates).filter(([stage]) => stage !== metric));
}

/** The pace set, or that of the last four weeks, by the share of what was sent that takes part. */
function paceOf(
  all: readonly AnalysedApplication[],
  taking: readonly AnalysedApplication[],
  { asOf, set }: { readonly asOf: Day; readonly set: number | null },
): number {
  const since = addDays(asOf, -7 * WEEKS);
  const lately = (some: readonly AnalysedApplication[]) =>
    some.filter(({ sentOn }) => sentOn !== null && sentOn > since).length;
  const pace = set ?? (lately(all) === 0 ? USUAL_PACE : lately(all) / WEEKS);
  const share = all.length === 0 ? 1 : taking.length / all.length;
  // Where none took part so far, one in twenty is as good a guess as any.
  return pace * Math.max(share, 0.05);
}

function groundOf(input: AnalysisInput, question: Question, set: number | null): PlanGround {
  const pacePerWeek = paceOf(input.applications, input.applications, { asOf: input.asOf, set });
  return { rateA: ratesOf(input, question)[question.metric], pacePerWeek };
}
