import { knownOn } from '../analysis/known-on.ts';
import type { AnalysedApplication, AnalysisInput, Learning, ReferenceRange } from '../analysis/model.ts';
import { addDays, type Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { ReadDeps } from '../pipeline/deps.ts';
import type { NoSuchSearch } from '../pipeline/find-search.ts';
import { type Evidence, readEvidence } from '../pipeline/read-evidence.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import { readToldTwice } from '../pipeline/read-told-twice.ts';
import { findUnsaid, type ResumeText, type SentPosting } from './find-unsaid.ts';
import { hoursAfterBedtime } from './hours-after-bedtime.ts';

export interface GatherOptions {
  /** Name or id; the active search if left out. */
  readonly search?: string;
  /** An earlier day leaves out what was not known by then. */
  readonly asOf?: Day;
  readonly today: Day;
  readonly reference: readonly ReferenceRange[] | null;
}

/**
 * What closed experiments taught of a search; `main/` wires it, because features do not import each other. Left out,
 * nothing was learnt.
 */
export interface ReadLearnings {
  readonly readLearnings?: (searchId: string) => Promise<readonly Learning[]>;
}

/** Every version of every resume that is kept; wired by `main/` as well. Left out, none is. */
export interface ReadResumes {
  readonly readResumes?: () => Promise<readonly ResumeText[]>;
}

/** The zone in which days are counted; wired by `main/`, which reads the machine's. Left out, no hours are read. */
export interface InZone {
  readonly zone?: () => string;
}

export interface Gathered {
  readonly search: Evidence['search'];
  readonly input: AnalysisInput;
}

/** Gathers from the database what the analysis and all diagnoses read of one search. The only one that asks it. */
export async function gather(
  deps: ReadDeps & ReadLearnings & ReadResumes & InZone,
  { search: name, asOf, today, reference }: GatherOptions,
): Promise<Result<Gathered, NoSuchSearch>> {
  const evidence = await readEvidence(deps, name);
  if (!evidence.ok) return evidence;
  const { search } = evidence.value;
  const applications = await withContacts(deps, evidence.value.applications);
  const learnings = search === null ? [] : ((await deps.readLearnings?.(search.id)) ?? []);
  const target = {
    ...(search?.targetOn ? { offerBy: search.targetOn } : {}),
    ...(search?.pacePerWeek == null ? {} : { pacePerWeek: search.pacePerWeek }),
  };
  const lastDay = asOf !== undefined && asOf > today ? asOf : today;
  const input = { applications, asOf: lastDay, target, learnings, ...(reference ? { reference } : {}) };
  const known = asOf === undefined ? input : knownOn(input, asOf);
  const besides = [await resumesSent(deps, known), await hoursSent(deps, known), await toldTwice(deps, known)];
  return ok({ search, input: Object.assign({}, known, ...besides) });
}

/** What two sources tell of one application; nothing where each is told of by one. */
async function toldTwice(
  deps: ReadDeps,
  { applications, asOf }: AnalysisInput,
): Promise<Pick<AnalysisInput, 'toldTwice'>> {
  const told = await readToldTwice(deps, new Set(applications.map(({ id }) => id)), asOf);
  return told === null ? {} : { toldTwice: told };
}

/** Compares the resumes of that day with the postings they went to; these are read only where there are two resumes. */
async function resumesSent(
  deps: ReadDeps & ReadResumes,
  { applications, asOf }: AnalysisInput,
): Promise<Pick<AnalysisInput, 'resumes'>> {
  const kept = (await deps.readResumes?.()) ?? [];
  const versions = kept.filter(({ text, madeOn }) => text.trim() !== '' && madeOn <= asOf);
  if (new Set(versions.map(({ name }) => name.toLowerCase())).size < 2) return {};
  const ids = new Set(applications.map(({ id }) => id));
  const postings = (await readPostings(deps)).filter(({ id }) => ids.has(id));
  return { resumes: findUnsaid(versions, postings) };
}

async function readPostings({ db, account }: ReadDeps): Promise<readonly SentPosting[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'variant', 'posting_text'])
    .where('account_id', '=', account)
    .where('stage', 'is not', null)
    .where('variant', 'is not', null)
    .where('posting_text', 'is not', null)
    .execute();
  return rows.flatMap(({ id, variant, posting_text: text }) =>
    variant === null || text === null || text.trim() === '' ? [] : [{ id, variant, text }],
  );
}

/** What was written by hand and when, against the person's bedtime; nothing where none is set. */
async function hoursSent(
  deps: ReadDeps & InZone,
  { applications, asOf }: AnalysisInput,
): Promise<Pick<AnalysisInput, 'hours'>> {
  const { bedtime } = await readSettings(deps);
  if (bedtime === null || deps.zone === undefined) return {};
  const zone = deps.zone();
  const ids = new Set(applications.map(({ id }) => id));
  const written = (await readWrittenByHand(deps)).filter(({ id }) => ids.has(id));
  const nights = written.map(({ id, at, sentOn }) => ({ id, sentOn, ...hoursAfterBedtime(at, { bedtime, zone }) }));
  // What is noted on a later day tells nothing of the hour it was sent at.
  const sameNight = nights.filter(
    ({ evening, sentOn }) => evening <= asOf && (sentOn === evening || sentOn === addDays(evening, 1)),
  );
  return { hours: { bedtime, written: sameNight.map(({ id, evening, hoursAfter }) => ({ id, evening, hoursAfter })) } };
}

/** The instants at which sendings were typed in, the first ones first; of several in one minute the first. */
async function readWrittenByHand({ db, account }: ReadDeps) {
  const rows = await db
    .selectFrom('event')
    .select(['application_id', 'on_day', 'learnt_at'])
    .where('account_id', '=', account)
    .where('kind', '=', 'submitted')
    .where('origin_kind', '=', 'hand')
    .where('corrects_id', 'is', null)
    .where('retracted', '=', 0)
    .orderBy('learnt_at')
    .execute();
  const minutes = new Set<string>();
  return rows.flatMap(({ application_id: id, on_day: sentOn, learnt_at: at }) => {
    const minute = at.slice(0, 'YYYY-MM-DDTHH:MM'.length);
    // Several at once are a list that is noted, not sent.
    if (sentOn === null || minutes.has(minute)) return [];
    minutes.add(minute);
    return [{ id, sentOn, at }];
  });
}

/** Marks the applications to companies where the person knows somebody; without such contacts nothing is marked. */
async function withContacts(
  { db, account }: ReadDeps,
  applications: Evidence['applications'],
): Promise<readonly AnalysedApplication[]> {
  const contacts = await db
    .selectFrom('contact')
    .select('company_id')
    .where('account_id', '=', account)
    .where('company_id', 'is not', null)
    .execute();
  if (contacts.length === 0) return applications;
  const companies = contacts.map(({ company_id }) => company_id as string);
  const there = await db
    .selectFrom('application')
    .select('id')
    .where('account_id', '=', account)
    .where('company_id', 'in', companies)
    .execute();
  const ids = new Set(there.map(({ id }) => id));
  return applications.map((application) => ({ ...application, contactThere: ids.has(application.id) }));
}
