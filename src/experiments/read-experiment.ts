import { analyseSearch } from '../analysis/analyse.ts';
import { counted, dayInWords } from '../analysis/in-words.ts';
import { RIPE_AGE } from '../analysis/lead-walk.ts';
import { naiveLooks } from '../analysis/naive-looks.ts';
import { mayStillAnswer } from '../analysis/silence.ts';
import { readTrialAnswer } from '../analysis/trial-answer.ts';
import { addDays, type Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { DayDeps } from '../pipeline/deps.ts';
import type { FindExperimentFailure } from './experiment-failure.ts';
import { findExperiment } from './find-experiment.ts';
import { type Judged, judgeExperiment } from './judge-experiment.ts';
import { readPace } from './read-pace.ts';
import { readParts } from './read-parts.ts';
import { readTrials } from './read-trials.ts';
import { type Draw, type DrawOutcome, type DrawView, type ExperimentView, type LogLine, toArm } from './view.ts';

/** All that is known of one experiment: the verdict, the evidence day by day, who was drawn what, and its log. */
export async function readExperiment(
  deps: DayDeps,
  given: string,
  { asOf }: { readonly asOf?: Day } = {},
): Promise<Result<ExperimentView, FindExperimentFailure>> {
  const found = await findExperiment(deps.db, deps.account, given);
  if (!found.ok) return found;
  const { id, question, searchId } = found.value;
  const trials = await readTrials(deps, searchId);
  const experiment = trials.experiments.find((one) => one.id === id);
  if (!experiment) return fail({ kind: 'no-such-experiment', given, known: [{ id, question }] });
  const today = deps.today();
  const day = asOf === undefined || asOf > today ? today : asOf;
  const search = await deps.db
    .selectFrom('search')
    .select(['id', 'pace_per_week'])
    .where('account_id', '=', deps.account)
    .where('id', '=', searchId)
    .executeTakeFirstOrThrow();
  const judged = judgeExperiment(trials, experiment, {
    asOf: day,
    today,
    pacePerWeek: await readPace(deps, search, day),
  });
  const draws = viewDraws(judged);
  const looks = judged.summary.judgement === null ? [] : naiveLooks(judged.trial.input);
  const log = [...(trials.logs.get(id) ?? []), ...overrideLines(draws), ...proofLine(judged)]
    .filter(({ on }) => on <= day)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return ok({ ...judged.summary, naive: { looks }, ...readParts(judged), draws, log });
}

/** Each draw with what became of its application, as it was known on the day. */
function viewDraws({ trial }: Judged): readonly DrawView[] {
  const { input, applications, draws } = trial;
  const answers = new Map(input.applications.map((one) => [one.id, readTrialAnswer(one, input.metric, input.asOf)]));
  const waiting = readWaiting(input);
  const sentOn = new Map(input.applications.map((one) => [one.id, one.sentOn]));
  const outcomeOf = ({ applicationId }: Draw): DrawOutcome => {
    const outcome = answers.get(applicationId)?.outcome;
    if (outcome === undefined) return 'not-sent';
    if (outcome === 'reached') return 'responded';
    if (outcome === 'pending') return waiting.has(applicationId) ? 'may-still-answer' : 'probably-silence';
    return outcome === 'rejected' ? 'told-no' : 'withdrawn';
  };
  return draws.map((draw) => {
    const { company = null, role = null } = applications.get(draw.applicationId) ?? {};
    const together = draws.filter(({ id, block }) => id === draw.id || (block !== null && block === draw.block));
    const days = together.map(({ applicationId }) => sentOn.get(applicationId) ?? null);
    const youngest = days.some((day) => day === null) ? null : (days.toSorted().at(-1) ?? null);
    const ripeOn = youngest === null ? null : addDays(youngest, RIPE_AGE);
    return { ...draw, company, role, sentOn: sentOn.get(draw.applicationId) ?? null, outcome: outcomeOf(draw), ripeOn };
  });
}

/** Those that are still worth waiting for, by the waits of the experiment's own applications. */
function readWaiting({ applications, asOf }: Judged['trial']['input']): ReadonlySet<string> {
  if (applications.length === 0) return new Set();
  const given = applications.map(({ id, sentOn, events }) => ({ id, sentOn, events }));
  const { silence } = analyseSearch({ applications: given, asOf, outcomesRecorded: true }).report;
  return new Set(silence.filter(mayStillAnswer).map(({ id }) => id));
}

/** Told from the draws themselves, so that a company's name stands in no log. */
function overrideLines(draws: readonly DrawView[]): readonly LogLine[] {
  return draws.flatMap(({ id, arm, used, because, company, role, drawnOn }): LogLine[] => {
    if (used === null) return [];
    const who = company ?? role ?? 'an application';
    const why = because === null ? '' : `: ${because}`;
    const text = `${who} drew ${toArm(arm)} and was sent ${toArm(used)}${why}; it counts for ${toArm(arm)}`;
    return [{ id: `overridden ${id}`, on: drawnOn, kind: 'overridden', text }];
  });
}

function proofLine({ summary }: Judged): readonly LogLine[] {
  const { judgement, verdictName, ahead } = summary;
  if (verdictName !== 'proven' || !judgement?.provenOn || !judgement.evidence || ahead === null) return [];
  const { value, threshold } = judgement.evidence;
  const text = `Proven on ${dayInWords(judgement.provenOn, '')}: ${toArm(ahead)} led by ${counted(Math.abs(value), 'answer')}, where ${threshold} were needed`;
  return [{ id: `proven ${summary.id}`, on: judgement.provenOn, kind: 'proven', text }];
}
