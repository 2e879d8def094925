import { counted } from '../analysis/in-words.ts';
import type { DeletedForGood } from '../archive/home.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { NamedApplication } from '../pipeline/find-application.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import { applicationName } from './print/application-name.ts';
import { wrap } from './print/layout.ts';
import { type Refusal, wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly yes?: true;
}

/**
 * Deletes applications from the database, from what `undo` remembers and from every backup. It asks first: nothing
 * brings them back. Without a terminal it takes `--yes`.
 */
export async function deleteForGood(deps: CliDeps, given: string, options: Options): Promise<Answered> {
  const asks = !options.yes;
  if (asks && (!deps.terminal.canAsk || options.json)) {
    return fail(
      wrongUsage({
        what: 'deleting for good cannot be undone, and nobody can be asked here',
        where: '--for-good',
        mend: 'add --yes',
      }),
    );
  }
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const named = await findEach(ledger.value, given, options.search);
  if (!named.ok) return named;
  if (asks && !(await isMeant(deps, named.value))) return ok({ json: null, text: () => 'Nothing was deleted.\n' });
  const home = await deps.openHome();
  if (!home.ok) return home;
  deps.terminal.progress('Deleting, from the backups too …');
  const deleted = await home.value.deleteForGood(named.value.map(({ id }) => id));
  deps.terminal.progress(null);
  if (!deleted.ok) return sayFailure(deleted.failure);
  const lines = deletedLines(deleted.value);
  return ok({
    json: deleted.value,
    text: ({ columns }) => lines.map((line) => `${wrap(line, columns)}\n`).join(''),
  });
}

function deletedLines({ applications, events, backups, tracesIn }: DeletedForGood): readonly string[] {
  const from =
    backups.length === 0
      ? 'No backup held anything of it.'
      : `It is gone from ${counted(backups.length, 'backup')} too.`;
  return [
    `Deleted ${counted(applications, 'application')} and ${counted(events, 'event')} for good. ${from}`,
    ...(tracesIn === null ? [] : [`Another program holds ${tracesIn} open: until it ends, traces stay in that file.`]),
  ];
}

/** What was deleted before is known by its whole id alone, so what nobody finds is handed on as it is. */
async function findEach(
  ledger: Deps,
  given: string,
  search: string | undefined,
): Promise<Result<readonly NamedApplication[], Refusal>> {
  const found = new Map<string, NamedApplication>();
  const whole = await findInSearch(ledger, given, search);
  for (const part of whole.ok ? [given] : given.split(',').map((one) => one.trim())) {
    const one = await findInSearch(ledger, part, search);
    if (!one.ok && one.failure.kind !== 'no-such-application') return sayFailure(one.failure);
    const known = one.ok ? one.value : { id: part, company: null, role: null, sentOn: null };
    found.set(known.id, known);
  }
  return ok([...found.values()]);
}

async function isMeant({ terminal }: CliDeps, applications: readonly NamedApplication[]): Promise<boolean> {
  const [only] = applications;
  const what =
    applications.length === 1 && only
      ? only.company || only.role
        ? applicationName(only)
        : only.id
      : counted(applications.length, 'application');
  const answer = await terminal.choose({
    message: `Delete ${what} for good, from the backups too? Nothing brings it back.`,
    options: [
      { value: 'keep', label: 'No, keep everything' },
      { value: 'delete', label: 'Delete for good' },
    ],
  });
  return answer === 'delete';
}
