import { useRef } from 'react';
import type { ApplicationRow } from '../../http/api.ts';
import { Card } from '../board/card.tsx';
import { Gauge } from '../experiments/gauge.tsx';
import pipeline from '../pipeline/pipeline.module.css';
import { TableRow } from '../pipeline/table-row.tsx';
import styles from './design.module.css';
import parts from './parts.module.css';

const TODAY = '2026-11-23';
const ROW_HEIGHT = 32;
const ROW: ApplicationRow = {
  id: 'one',
  company: 'Kestrel Freight',
  role: 'Backend Engineer',
  sentOn: '2026-11-03',
  stage: 'technical',
  state: 'open',
  channel: 'referral',
  searchId: 'made-up',
  variant: 'one page',
  location: null,
  tags: [],
  drawn: [],
  intent: 'sent',
  lastOn: '2026-11-19',
  plannedOn: '2026-11-26',
  plannedKind: 'technical',
  excerpt: null,
};
const ROWS: readonly ApplicationRow[] = [
  ROW,
  { ...ROW, id: 'two', company: 'Birchwood Labs', role: 'Data Engineer', stage: 'screen', plannedOn: null },
  { ...ROW, id: 'three', company: 'Yarrow Maps', role: 'Platform Engineer', stage: 'applied', plannedOn: null },
];

/** What the pages are made of, line by line, in one theme: `theme` keeps the names of its rows apart. */
export function Lines({ theme }: { readonly theme: string }) {
  const wantsFocus = useRef(false);
  const rows = ROWS.map((row) => ({ ...row, id: `${theme}-${row.id}` }));
  return (
    <div className={styles.stack}>
      <p className={parts.label}>A row as it lies, the one you stand on, one that is selected</p>
      <table className={pipeline.grid} aria-label={`Rows, ${theme}`}>
        <tbody className={pipeline.lines} style={{ height: rows.length * ROW_HEIGHT }}>
          {rows.map((row, at) => (
            <TableRow
              key={row.id}
              row={row}
              group="conversation"
              chances={null}
              excerpt={null}
              today={TODAY}
              top={at * ROW_HEIGHT}
              place={at}
              isCurrent={at === 1}
              isReached={false}
              isSelected={at === 2}
              isUnkept={false}
            />
          ))}
        </tbody>
      </table>
      <p className={parts.label}>A card of the board</p>
      <Card
        card={{ row: rows[0] as ApplicationRow, chances: null }}
        isWaiting={false}
        isCurrent={false}
        isMarked={false}
        wantsFocus={wantsFocus}
        today={TODAY}
        onOpen={() => {}}
        onCurrent={() => {}}
      />
      <p className={parts.label}>The lead of an experiment, and the stops that would prove it</p>
      <Gauge lead={5} needed={11} isProven={false} most={12} />
    </div>
  );
}
