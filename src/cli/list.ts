import { type Command, InvalidArgumentError, Option } from 'commander';
import { CHANNELS, type Channel, STATES, type State } from '../analysis/model.ts';
import { ok } from '../kernel/result.ts';
import { type ApplicationSummary, listApplications } from '../pipeline/list-applications.ts';
import type { ListFilter } from '../pipeline/list-filter.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { applicationTable, type Chances, waitingDays } from './print/application-table.ts';
import { readChances } from './read-chances.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly all?: true;
  readonly text?: string;
  readonly state?: readonly State[];
  readonly channel?: Channel;
  readonly tag?: string;
  readonly waitingOver?: number;
  readonly chance?: true;
}

/** `list`: the applications of a search, the latest sent first. */
export function define(command: Command, act: Act): void {
  command
    .option('--all', 'of every search')
    .option('--state <states>', `only these, parted by commas: ${STATES.join(', ')}`, statesOf)
    .addOption(new Option('--channel <channel>', 'only this one').choices(CHANNELS))
    .option('--tag <tag>', 'only with this tag')
    .option('--waiting-over <days>', 'only what waits for an answer for more days than this', daysOf)
    .option('--text <words>', 'only where these words, or words that begin so, all stand')
    .option('--chance', 'with the chance still to hear anything, and to go on, in 100')
    .action(act(list));
}

function statesOf(text: string): readonly State[] {
  const asked = text.split(',').map((one) => one.trim());
  const strange = asked.find((one) => !(STATES as readonly string[]).includes(one));
  if (strange !== undefined) throw new InvalidArgumentError(`Use some of ${STATES.join(', ')}, parted by commas.`);
  return asked as readonly State[];
}

function daysOf(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number of days.');
  return Number(text);
}

async function list(deps: CliDeps, options: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const today = ledger.value.today();
  const page = await listApplications(ledger.value, filterOf(options));
  if (!page.ok) return sayFailure(page.failure);
  const { waitingOver } = options;
  const items = page.value.items.filter(
    (item) => waitingOver === undefined || (waitingDays(item, today) ?? -1) > waitingOver,
  );
  const chances = options.chance ? await readChances(deps, ledger.value, options) : ok(null);
  if (!chances.ok) return chances;
  const known = chances.value;
  return ok({
    json: items.map((item) => toLine(item, today, known)),
    text: (terminal) =>
      items.length === 0
        ? `${isFiltered(options) ? NOTHING_LIKE_IT : NOTHING}\n`
        : `${applicationTable(items, terminal, { today, ...(known ? { chances: known } : {}) })}\n`,
  });
}

function filterOf({ search, all, text, state, channel, tag }: Options): ListFilter {
  return {
    ...(search === undefined ? {} : { search }),
    ...(all ? { all } : {}),
    ...(text === undefined ? {} : { text }),
    ...(state === undefined ? {} : { states: state }),
    ...(channel === undefined ? {} : { channel }),
    ...(tag === undefined ? {} : { tag }),
  };
}

function isFiltered({ text, state, channel, tag, waitingOver }: Options): boolean {
  return [text, state, channel, tag, waitingOver].some((given) => given !== undefined);
}

/** CONTRACTS: `[{id, company, role, sentOn, stage, state, channel}]`, and a little more. */
function toLine(item: ApplicationSummary, today: string, chances: ReadonlyMap<string, Chances> | null) {
  const { id, company, role, sentOn, stage, state, channel, variant, tags, drawn, plannedOn, plannedKind } = item;
  const line = {
    id,
    company,
    role,
    sentOn,
    stage,
    state,
    channel,
    variant,
    tags,
    drawn,
    waitingDays: waitingDays(item, today),
    plannedOn,
    plannedKind,
  };
  return chances === null
    ? line
    : { ...line, mayHear: chances.get(id)?.mayHear ?? null, mayGoOn: chances.get(id)?.mayGoOn ?? null };
}

const NOTHING =
  'Nothing is recorded here yet. "breakpoint import FILE" reads a job log; "breakpoint add" records one application.';
const NOTHING_LIKE_IT = 'Nothing here is like that.';
