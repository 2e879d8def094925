import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statusQuery } from '../api/queries.ts';
import { runCommand } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { useRows } from '../pipeline/rows.ts';
import styles from './application.module.css';
import { ApplicationBody } from './application-body.tsx';
import { applicationQuery } from './application-query.ts';
import type { ApplicationDrawerProps } from './drawer-props.ts';

interface ApplicationViewProps extends ApplicationDrawerProps {
  readonly close: ReactNode;
  /** It covers the page, so that the keys of the list do not act. */
  readonly isSheet?: boolean;
}

/** What the drawer holds, wherever it stands. */
export function ApplicationView({ close, isSheet = false, ...props }: ApplicationViewProps) {
  const { id, onStep } = props;
  const { data: detail, error } = useQuery(applicationQuery(id));
  const { data: status } = useQuery(statusQuery);
  const { rows } = useRows();
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  const known = detail ?? row;
  return (
    <>
      <div className={styles.head}>
        {/* Counted from the first that was sent, as one counts one's own. */}
        <span>{index < 0 ? '' : `application ${rows.length - index} of ${rows.length}`}</span>
        <span className={styles.headActs}>
          {isSheet && onStep !== undefined && (
            <>
              <Quiet label="Application before" onPress={() => onStep(-1)}>
                ‹
              </Quiet>
              <Quiet label="Next application" onPress={() => onStep(1)}>
                ›
              </Quiet>
            </>
          )}
          <Quiet keys="e" onPress={() => runCommand('application.edit')}>
            Edit <kbd className={parts.wide}>e</kbd>
          </Quiet>
          {close}
        </span>
      </div>
      {detail !== undefined && status !== undefined ? (
        <ApplicationBody key={id} {...props} detail={detail} today={status.today} />
      ) : (
        <div className={styles.body}>
          <h2 className={styles.title}>{known?.company ?? known?.role ?? ''}</h2>
          {error !== null && (
            <p className={parts.soft}>
              This application cannot be shown: it may have been deleted. Undo brings back what was.
            </p>
          )}
        </div>
      )}
    </>
  );
}

interface QuietProps {
  readonly label?: string;
  readonly keys?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Quiet({ label, keys, onPress, children }: QuietProps) {
  return (
    <button type="button" className={parts.quiet} aria-label={label} aria-keyshortcuts={keys} onClick={onPress}>
      {children}
    </button>
  );
}
