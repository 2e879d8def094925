import type { MadeChange } from '../../http/api.ts';
import { undoChange, useChanges } from '../app/changes.tsx';

type Told = { readonly change: MadeChange | null };

/** Tells what a call changed, with the way back; `attempt` also tells why it was refused. */
export function useReportChange() {
  const { report, reportFault } = useChanges();
  const tell = <Answer extends Told>(answer: Answer): Answer => {
    const { change } = answer;
    if (change !== null) report({ what: `${change.summary}.`, undo: () => undoChange(change.seq) });
    return answer;
  };
  return {
    tell,
    attempt: (work: Promise<Told>): void => {
      work.then(tell).catch(reportFault);
    },
  };
}
