import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { SilentApplication } from '../../analysis/report.ts';
import type { Api } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { type ListedApplication, listApplications } from './application-rows.ts';
import styles from './door-drawer.module.css';

const ROW = 52;

interface ApplicationListProps {
  readonly ids: readonly string[];
  readonly evidence: Api['GET /evidence']['answer'];
  readonly chances: ReadonlyMap<string, SilentApplication> | undefined;
}

/** Applications in two lines each; only those in view are in the page, so that thousands open at once. */
export function ApplicationList({ ids, evidence, chances }: ApplicationListProps) {
  const box = useRef<HTMLElement>(null);
  const rows = useMemo(() => listApplications({ ids, evidence, chances }), [ids, evidence, chances]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <section ref={box} className={styles.list} tabIndex={0} aria-label={`${rows.length} applications`}>
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={rows[index]?.id}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <Row {...(rows[index] as ListedApplication)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ company, role, sent, standing, chance }: ListedApplication) {
  return (
    <>
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
    </>
  );
}
