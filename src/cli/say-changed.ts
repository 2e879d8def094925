import { counted } from '../analysis/in-words.ts';
import { ok } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { readApplication } from '../pipeline/read-application.ts';
import type { Answered } from './cli-deps.ts';
import { applicationTable } from './print/application-table.ts';
import { detailText } from './print/detail.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { sayFailure } from './say-failure.ts';

interface Done {
  readonly ids: readonly string[];
  readonly warnings: readonly string[];
  /** "Changed channel": what was done to the applications. */
  readonly did: string;
  /** What `--json` tells of one application beside it; left out, the application itself is the answer. */
  readonly of?: (application: object) => object;
}

/** Shows what was changed: one application whole, several as a list. */
export async function sayChanged(ledger: Deps, { ids, warnings, did, of }: Done): Promise<Answered> {
  const notes = (width: number) =>
    warnings.map((warning) => `${wrap(`Note: ${printable(warning)}.`, width)}\n`).join('');
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    const read = await readApplication(ledger, only);
    if (!read.ok) return sayFailure(read.failure);
    const json = of ? of(read.value) : read.value;
    return ok({ json, text: (terminal) => notes(terminal.columns) + detailText(read.value, terminal) });
  }
  const rows = await listApplications(ledger, { ids, all: true });
  if (!rows.ok) return sayFailure(rows.failure);
  const { items } = rows.value;
  const today = ledger.today();
  return ok({
    json: { ids, warnings, applications: items },
    text: (terminal) =>
      `${did} of ${counted(ids.length, 'application')}. "breakpoint undo" takes it back.\n${notes(terminal.columns)}\n${applicationTable(items, terminal, { today })}\n`,
  });
}
