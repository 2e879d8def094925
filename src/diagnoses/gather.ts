import { knownOn } from '../analysis/known-on.ts';
import type { AnalysedApplication, AnalysisInput, Learning, ReferenceRange } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { ReadDeps } from '../pipeline/deps.ts';
import type { NoSuchSearch } from '../pipeline/find-search.ts';
import { type Evidence, readEvidence } from '../pipeline/read-evidence.ts';
import { findUnsaid, type ResumeText, type SentPosting } from './find-unsaid.ts';

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

export interface Gathered {
  readonly search: Evidence['search'];
  readonly input: AnalysisInput;
}

/** Gathers from the database what the analysis and all diagnoses read of one search. The only one that asks it. */
export async function gather(
  deps: ReadDeps & ReadLearnings & ReadResumes,
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
  return ok({ search, input: { ...known, ...(await resumesSent(deps, known)) } });
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
