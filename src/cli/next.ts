import type { Command } from 'commander';
import { type DrawAsked, drawNext } from '../experiments/draw-next.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { NewApplication } from '../pipeline/model.ts';
import { parseQuickAdd } from '../pipeline/parse-quick-add.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { findExperiment } from './find-experiment.ts';
import { printDrawn } from './print/drawn.ts';
import { type Refusal, refused, wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

interface Options extends CommonOptions {
  readonly experiment?: string;
}

/** `next`: which variant goes with the next application, drawn and kept before it is sent. */
export function define(command: Command, act: Act): void {
  command
    .argument(
      '<line...>',
      'the application: "Acme, Backend Engineer, referral", or the id of one drafted; two make a pair',
    )
    .option('--experiment <experiment>', 'draw for this one only, where several run')
    .addHelpText('after', WHY_DRAWN)
    .action(act(next));
}

const WHY_DRAWN = `
A new line is recorded as a draft. Its draw is kept: asked again, the answer is
the same. Two lines at once are a pair: one coin says which of the two gets A. A
pair tells more than two coins, where both are named before it falls.`;

async function next(deps: CliDeps, lines: string[], { experiment, search }: Options): Promise<Answered> {
  if (lines.length > 2) {
    const mend = 'give one, or two that make a pair; put quotes around a line with spaces';
    return fail(wrongUsage({ what: `${lines.length} applications cannot be drawn at once`, where: 'line', mend }));
  }
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const asked = await readAsked(ledger.value, lines, search);
  if (!asked.ok) return asked;
  const only = experiment === undefined ? ok(undefined) : await findExperiment(ledger.value, experiment, search);
  if (!only.ok) return only;
  const drawn = await drawNext(ledger.value, asked.value, {
    ...(only.value ? { experiment: only.value.id } : {}),
    ...(search === undefined ? {} : { search }),
  });
  if (!drawn.ok) return sayFailure(drawn.failure);
  return ok({ json: drawn.value, text: (terminal) => printDrawn(drawn.value, terminal) });
}

/** A line with a comma is a new application; a word alone may name one that is drafted, and else is a company. */
async function readAsked(
  ledger: Deps,
  lines: readonly string[],
  search: string | undefined,
): Promise<Result<DrawAsked, Refusal>> {
  const known: string[] = [];
  const drafts: NewApplication[] = [];
  for (const line of lines) {
    const found = line.includes(',') ? null : await findInSearch(ledger, line, search);
    if (found?.ok) known.push(found.value.id);
    else if (found && found.failure.kind !== 'no-such-application') return sayFailure(found.failure);
    else {
      const draft = readDraft(line, ledger);
      if (!draft.ok) return draft;
      drafts.push(draft.value);
    }
  }
  const [one, other] = known;
  if (one !== undefined && drafts.length > 0) {
    const mend = 'draft the new one first with "breakpoint add", or draw one at a time';
    return fail(refused({ what: 'a pair is two that are drafted, or two that are new', where: 'line', mend }));
  }
  if (one !== undefined && other !== undefined) return ok({ applications: [one, other] });
  return ok(one === undefined ? { drafts } : { application: one });
}

function readDraft(line: string, ledger: Deps): Result<NewApplication, Refusal> {
  const parsed = parseQuickAdd(line, ledger.today());
  if (!parsed.ok) return fail(refused(sayFailure(parsed.failure).failure));
  if (parsed.value.sentOn) {
    const mend = 'leave out the day; what was sent already can be compared, not drawn';
    return fail(refused({ what: 'a draw comes before the application is sent', where: line, mend }));
  }
  const draft = { ...parsed.value, intent: 'draft' as const };
  const application = NewApplication.safeParse(draft);
  return application.success ? ok(application.data) : fail(refused(sayIssue(application.error, draft)));
}
