import { type ColumnMap, STAGE_MEANINGS } from '../../model.ts';
import type { Concept } from './concept.ts';

const TEACHABLE: ReadonlySet<string> = new Set<string>(STAGE_MEANINGS);

/**
 * The stage words a mapping explains, under `value:KIND`: `{"value:rejected": ["binned"], "value:silent": ["limbo"]}`. Beside the event
 * kinds, `silent` is no answer, `wish` never sent, `draft` in preparation, `neutral` no event.
 */
export function taughtWords(map: ColumnMap = {}): ReadonlyMap<string, Concept> {
  const taught = new Map<string, Concept>();
  for (const [field, values] of Object.entries(map)) {
    const kind = field.slice('value:'.length);
    if (!field.startsWith('value:') || !TEACHABLE.has(kind)) continue;
    for (const value of values) taught.set(value, kind as Concept);
  }
  return taught;
}
