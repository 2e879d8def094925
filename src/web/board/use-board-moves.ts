import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StageReached } from '../../analysis/model.ts';
import type { Day } from '../../kernel/day.ts';
import { useChanges } from '../app/changes.tsx';
import { useChangeRows } from '../pipeline/rows.ts';
import type { BoardCard } from './board-columns.ts';
import { COLUMN_NAMES, COLUMN_ORDER } from './column-words.ts';
import { KIND_OF } from './step-back.ts';
import { takeBackSteps } from './take-back-steps.ts';

export interface BoardMoves {
  /** Forward it records the step with today's day; back it corrects what took it too far. */
  readonly moveTo: (card: BoardCard, target: StageReached) => void;
  readonly end: (card: BoardCard, how: 'rejected' | 'withdrawn') => void;
}

/** What moving a card does: one event, one way back, nothing asked. */
export function useBoardMoves(today: Day): BoardMoves {
  const client = useQueryClient();
  const { report } = useChanges();
  const { record, withdraw } = useChangeRows();
  return useMemo(
    () => ({
      moveTo: ({ row }, target) => {
        const [from, to] = [row.stage === null ? -1 : COLUMN_ORDER.indexOf(row.stage), COLUMN_ORDER.indexOf(target)];
        if (to === from) return;
        if (to > from) void record([row.id], { kind: KIND_OF[target], on: today });
        else void takeBackSteps({ client, report, row, target, where: COLUMN_NAMES[target].toLowerCase(), today });
      },
      end: ({ row }, how) =>
        void (how === 'withdrawn' ? withdraw([row.id]) : record([row.id], { kind: 'rejected', on: today })),
    }),
    [client, report, record, withdraw, today],
  );
}
