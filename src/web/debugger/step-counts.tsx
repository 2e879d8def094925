import { Fragment, type ReactNode } from 'react';
import { grouped } from '../../analysis/in-words.ts';
import type { Report, StageReport } from '../../analysis/report.ts';
import { type Group, groupDoor, openDoor } from './door.ts';
import { Figure } from './doors.tsx';
import styles from './funnel.module.css';

/** What became of those that did not go on, in words under their marks. Zero is not told. */
export function StepCounts({ report, stage }: { report: Report; stage: StageReport }) {
  const { pending, mayAnswer, rejected, withdrawn } = stage;
  const counted = (group: Group, count: number, words: string) =>
    count === 0 ? null : (
      <>
        <Figure door={groupDoor(report, stage, group)}>{grouped(count)}</Figure> {words}
      </>
    );
  const silent = pending - mayAnswer;
  const open =
    pending === 0 ? null : (
      <>
        <Figure door={openDoor(report, stage)}>{grouped(pending)}</Figure> open
        {silent > 0 && ': '}
        {silent > 0 && (
          <Joined
            parts={[counted('mayAnswer', mayAnswer, 'may answer'), counted('probablySilence', silent, 'silence')]}
          />
        )}
      </>
    );
  const ended = [counted('rejected', rejected, 'told no'), counted('withdrawn', withdrawn, 'withdrawn')];
  const lines = silent > 0 ? [[open], ended] : [[...ended, open]];
  return (
    <p className={styles.count}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines that never change places
        <span key={index} className={styles.countLine}>
          <Joined parts={line} />
        </span>
      ))}
    </p>
  );
}

function Joined({ parts }: { parts: readonly ReactNode[] }) {
  return parts
    .filter((part) => part !== null)
    .map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity but their place
      <Fragment key={index}>
        {index > 0 && ', '}
        {part}
      </Fragment>
    ));
}
