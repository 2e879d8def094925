import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { SilentApplication } from '../../analysis/report.ts';
import type { Api } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { type ListedApplication, listApplications } from './application-rows.ts';
import styles from './door-drawer.module.css';

const SheetDrawer = lazy(() => import('../application/sheet-drawer.tsx'));
const ROW = 52;

interface ApplicationListProps {
  readonly ids: readonly string[];
  readonly evidence: Api['GET /evidence']['answer'];
  readonly chances: ReadonlyMap<string, SilentApplication> | undefined;
}

/**
 * Applications in two lines each, every one a door to itself; only those in view are in the page, so that thousands
 * open at once. Arrows walk; Tab reaches the one that was reached last.
 */
export function ApplicationList({ ids, evidence, chances }: ApplicationListProps) {
  const box = useRef<HTMLElement>(null);
  const rows = useMemo(() => listApplications({ ids, evidence, chances }), [ids, evidence, chances]);
  const [at, setAt] = useState(0);
  const [opened, setOpened] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const step = (by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    setAt(next);
    virtual.scrollToIndex(next);
    if (opened !== null) setOpened(rows[next]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    step(by);
  };
  return (
    <>
      <section ref={box} className={styles.list} aria-label={`${rows.length} applications`} onKeyDown={onKeyDown}>
        <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <li
              key={rows[index]?.id}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <Row
                {...(rows[index] as ListedApplication)}
                isReached={index === at}
                wantsFocus={wantsFocus}
                onOpen={() => {
                  setAt(index);
                  setOpened(rows[index]?.id ?? null);
                }}
              />
            </li>
          ))}
        </ul>
      </section>
      {opened !== null && (
        <Suspense fallback={null}>
          <SheetDrawer id={opened} onClose={() => setOpened(null)} onStep={step} />
        </Suspense>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

interface RowProps extends ListedApplication {
  readonly isReached: boolean;
  readonly wantsFocus: { current: boolean };
  readonly onOpen: () => void;
}

function Row({ company, role, sent, standing, chance, isReached, wantsFocus, onOpen }: RowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isReached || !wantsFocus.current) return;
    wantsFocus.current = false;
    button.current?.focus({ preventScroll: true });
  });
  return (
    <button
      ref={button}
      type="button"
      className={styles.row}
      tabIndex={isReached ? 0 : -1}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <span className={parts.strong} title={company}>
        {company}
      </span>
      <span className={parts.small}>{standing}</span>
      <span className={styles.more} title={role}>
        {role}
        {role === '' ? '' : ', '}
        {sent}
      </span>
      <span className={styles.more}>{chance}</span>
    </button>
  );
}
