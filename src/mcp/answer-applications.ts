import { counted } from '../analysis/in-words.ts';
import { ok } from '../kernel/result.ts';
import type { DayDeps } from '../pipeline/deps.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import type { ManyChanged } from '../pipeline/many-changed.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { detailText } from './text/detail-text.ts';
import { rowLine } from './text/list-text.ts';
import type { Answered } from './tool.ts';
import { sayFailure } from './tool-error.ts';

/** One application as it stands after a change of it, with what the person should know of the change. */
export async function answerOne(deps: DayDeps, id: string, warnings: readonly string[] = []): Promise<Answered> {
  const read = await readApplication(deps, id);
  // The change is stored all the same, and its number is told.
  if (!read.ok) return ok({ data: { application: null, warnings }, text: GONE_SINCE });
  return ok({
    data: { application: read.value, warnings },
    text: [detailText(read.value), ...noted(warnings)].join('\n'),
  });
}

const GONE_SINCE = 'This was stored, and another page or program deleted the application right after.';

/** Several applications as they stand after one change of them all. */
export async function answerMany(deps: DayDeps, done: string, { ids, warnings }: ManyChanged): Promise<Answered> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return answerOne(deps, only, warnings);
  const read = await listApplications(deps, { all: true, ids });
  if (!read.ok) return sayFailure(read.failure);
  const { items } = read.value;
  const lines = [`${done} ${counted(items.length, 'application')}:`, ...items.map(rowLine), ...noted(warnings)];
  return ok({ data: { items, warnings }, text: lines.join('\n') });
}

function noted(warnings: readonly string[]): string[] {
  return warnings.map((warning) => `Note: ${warning.replace(/[.]$/, '')}.`);
}
