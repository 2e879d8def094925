import { type Command, Option } from 'commander';
import { COMPARED_BY, type ComparedBy } from '../analysis/compare-observed.ts';
import { readComparisons } from '../experiments/read-comparisons.ts';
import { ok } from '../kernel/result.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { printComparisons } from './print/comparisons.ts';
import { readDay } from './read-day.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly by?: ComparedBy;
  readonly asOf?: string;
}

/** `compare`: what history says of groups that nobody drew; observed, never a win. */
export function define(command: Command, act: Act): void {
  command
    .addOption(new Option('--by <what>', 'compare by this alone').choices(COMPARED_BY))
    .option('--as-of <day>', 'as it stood on that day')
    .addHelpText('after', OBSERVED)
    .action(act(compare));
}

const OBSERVED = `
Nobody drew who got which, so what differs may be the season, the channel or the
companies. It is compared like with like as far as that goes, and never a win:
"breakpoint experiment plan" asks so that the answer can be believed.`;

async function compare(deps: CliDeps, { by, asOf, search }: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const day = asOf === undefined ? ok(undefined) : readDay(asOf, ledger.value.today(), { where: '--as-of' });
  if (!day.ok) return day;
  const compared = await readComparisons(ledger.value, {
    ...(by === undefined ? {} : { by }),
    ...(day.value === undefined ? {} : { asOf: day.value }),
    ...(search === undefined ? {} : { search }),
  });
  if (!compared.ok) return sayFailure(compared.failure);
  return ok({ json: compared.value, text: (terminal) => printComparisons(compared.value, terminal) });
}
