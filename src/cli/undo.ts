import { type Command, InvalidArgumentError } from 'commander';
import { counted } from '../analysis/in-words.ts';
import { takeBackBatch } from '../archive/take-back-batch.ts';
import { fail, ok } from '../kernel/result.ts';
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import { undoChanges, undoNamedChange } from '../pipeline/undo-changes.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { applicationName } from './print/application-name.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly batch?: string;
  readonly change?: number;
}

/** `undo`: takes back the last changes, one named change where it is the last, or a whole import whenever it was. */
export function define(command: Command, act: Act): void {
  command
    .argument('[count]', 'how many of the last changes (1 if left out)', countOf)
    .option('--batch <id>', 'take back this import whole, and leave what was added or changed since')
    .option(
      '--change <number>',
      'take back this change, where it is the last; "breakpoint changes" lists them',
      countOf,
    )
    .action(act(undo));
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(text);
}

async function undo(deps: CliDeps, count: number | undefined, { batch, change }: Options): Promise<Answered> {
  if ([count, batch, change].filter((given) => given !== undefined).length > 1) {
    return fail(
      wrongUsage({
        what: 'a count, --batch and --change each say what to take back',
        where: '',
        mend: 'give one of them',
      }),
    );
  }
  if (batch !== undefined) return undoBatch(deps, batch);
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const undone = await (change === undefined
    ? undoChanges(ledger.value, count)
    : undoNamedChange(ledger.value, change));
  if (!undone.ok) return sayFailure(undone.failure);
  const lines = undone.value.map(({ summary }) => `Taken back: ${printable(summary)}.`);
  return ok({
    json: { undone: undone.value },
    text: ({ columns }) => lines.map((line) => `${wrap(line, columns)}\n`).join(''),
  });
}

async function undoBatch(deps: CliDeps, batch: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const taken = await takeBackBatch({ ...ledger.value, refreshStandings }, batch);
  if (!taken.ok) return sayFailure(taken.failure);
  const { applications, kept } = taken.value;
  const lines = [
    `Took back ${counted(applications, 'application')}.`,
    ...kept.map((one) => `Kept ${one.id} (${applicationName(one)}): ${one.because}.`),
  ];
  return ok({ json: taken.value, text: ({ columns }) => lines.map((line) => `${wrap(line, columns)}\n`).join('') });
}
