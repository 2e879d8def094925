import { useMutation } from '@tanstack/react-query';
import { dayInWords } from '../../analysis/in-words.ts';
import type { SearchInfo } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call } from '../api/call.ts';
import { useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';

interface KeepTargetProps {
  readonly search: SearchInfo;
  readonly by: Day;
  readonly asOf: Day;
  readonly onKept: () => void;
}

/** Makes the day under the cursor the one by which the person wants an offer: gains are told by it as well. */
export function KeepTarget({ search, by, asOf, onKept }: KeepTargetProps) {
  const { report } = useChanges();
  const setTarget = (targetOn: Day | null) =>
    call('PATCH /searches/:id', { params: { id: search.id }, body: { targetOn } });
  const keep = useMutation({
    mutationFn: () => setTarget(by),
    onSuccess: () => {
      const undo = () => setTarget(search.targetOn).then(() => 'Taken back: the target day.');
      report({ what: `${dayInWords(by, asOf)} is your target day.`, undo });
      onKept();
    },
  });
  return (
    <button type="button" className={parts.more} disabled={keep.isPending} onClick={() => keep.mutate()}>
      Make {dayInWords(by, asOf)} the target day
    </button>
  );
}
