import { counted } from '../../analysis/in-words.ts';
import { call, Refusal } from '../api/call.ts';
import { problemWords } from '../api/problem-words.ts';
import { type Change, undoChange } from '../app/changes.tsx';

/**
 * Adds one application for each line, in their order, and tells of them as one change: its undo takes back all of
 * them, the last first. Where the server stops, what was added before stays and is told with the reason.
 */
export async function addSeveral(lines: readonly string[]): Promise<{ ids: readonly string[]; change: Change }> {
  const ids: string[] = [];
  const made: number[] = [];
  const left: string[] = [];
  for (const line of lines) {
    try {
      const { id, change } = await call('POST /applications', { query: {}, body: { line } });
      ids.push(id);
      if (change !== null) made.push(change.seq);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      left.push(`${line}: ${problemWords(error.problem)}`);
    }
  }
  const rest = left.length === 0 ? '' : ` Left out: ${left.join(' ')}`;
  const undo = async () => {
    for (const seq of made.toReversed()) await undoChange(seq);
    return `Taken back: ${counted(made.length, 'application')}.`;
  };
  return {
    ids,
    change: { what: `Added ${counted(ids.length, 'application')}.${rest}`, undo: made.length === 0 ? null : undo },
  };
}
