import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { diagnosisQuery, statusQuery } from '../api/queries.ts';
import parts from '../design/parts.module.css';
import styles from './application.module.css';
import type { ApplicationDrawerProps } from './application-drawer.tsx';
import { applicationQuery } from './application-query.ts';
import { knownFields, roleLine } from './field-words.ts';
import { Timeline } from './timeline.tsx';
import { whatStandsNext } from './what-stands-next.ts';

/** What the drawer holds, wherever it stands. */
export function ApplicationView({ id, close }: ApplicationDrawerProps & { close: ReactNode }) {
  const { data: detail } = useQuery(applicationQuery(id));
  const { data: status } = useQuery(statusQuery);
  const { data: diagnosis } = useQuery(diagnosisQuery(undefined));
  if (detail === undefined || status === undefined) return null;
  const { today } = status;
  const next = whatStandsNext({ detail, report: diagnosis?.report ?? null, today });
  return (
    <>
      <div className={styles.head}>
        <span />
        <span className={parts.acts}>{close}</span>
      </div>
      <div className={styles.body}>
        <h2 className={styles.title}>{detail.company ?? detail.role ?? 'An application without a name'}</h2>
        <p className={parts.soft}>{roleLine(detail)}</p>
        <div className={styles.next}>
          <p className={parts.strong}>{next.sentence}</p>
          {next.detail !== null && <p className={styles.nextDetail}>{next.detail}</p>}
        </div>
        <dl className={styles.fields}>
          {knownFields(detail, today).map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.sub}>
          <h3>Timeline</h3>
        </div>
        <Timeline detail={detail} today={today} />
      </div>
    </>
  );
}
