import { type Command, InvalidArgumentError } from 'commander';
import { takeBackBatch } from '../archive/take-back-batch.ts';
import { ok } from '../kernel/result.ts';
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { printable } from './print/printable.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly batch?: string;
}

/** `undo`: takes back the last changes, or a whole import whenever it was. */
export function define(command: Command, act: Act): void {
  command
    .argument('[count]', 'how many of the last changes (1 if left out)', countOf)
    .option('--batch <id>', 'take back this import whole, and leave what was added or changed since')
    .action(act(undo));
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1 on.');
  return Number(text);
}

async function undo(deps: CliDeps, count: number | undefined, { batch }: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  if (batch !== undefined) {
    const taken = await takeBackBatch({ ...ledger.value, refreshStandings }, batch);
    if (!taken.ok) return sayFailure(taken.failure);
    const { applications, kept } = taken.value;
    const left = kept.map(
      ({ id, company, role, because }) =>
        `Kept ${id} (${printable([company, role].filter(Boolean).join(', '))}): ${because}.\n`,
    );
    return ok({ json: taken.value, text: () => `Took back ${applications} applications.\n${left.join('')}` });
  }
  const undone = await undoChanges(ledger.value, count);
  if (!undone.ok) return sayFailure(undone.failure);
  const lines = undone.value.map(({ summary }) => `Taken back: ${printable(summary)}.\n`);
  return ok({ json: { undone: undone.value }, text: () => lines.join('') });
}
