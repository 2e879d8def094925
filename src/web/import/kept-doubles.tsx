import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportedFile } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { undoChange, useChanges } from '../app/changes.tsx';
import { applicationQuery } from '../application/application-query.ts';
import parts from '../design/parts.module.css';
import { namesOf } from '../pipeline/change-words.ts';
import { capital } from '../words/capital.ts';
import { spelled } from '../words/counts.ts';
import styles from './import.module.css';

type Double = ImportedFile['duplicates'][number];
type Pair = NonNullable<Double['applications']>;

const LISTED = 20;

/** What was perhaps written down twice, now that both are kept: looked at, made one by a click, parted again by undo. */
export function KeptDoubles({ file }: { file: ImportedFile }) {
  const { report, reportFault } = useChanges();
  /** Which application each that is gone went into. */
  const [into, setInto] = useState<ReadonlyMap<string, string>>(new Map());
  const asTold = file.duplicates.filter(({ applications }) => applications !== null);
  const doubles = asTold.flatMap((double) => {
    const pair = double.applications?.map((id) => standsIn(into, id)) as Pair | undefined;
    return pair === undefined || pair[0] === pair[1] ? [] : [{ double, pair }];
  });
  if (asTold.length === 0) return null;
  const merge = async ([kept, other]: Pair, name: string) => {
    try {
      const { change, warnings } = await call('POST /applications/:id/merge', {
        params: { id: kept },
        body: { other },
      });
      setInto((before) => new Map(before).set(other, kept));
      const what = [`Made one of two: ${name}.`, ...warnings.map((warning) => `${warning}.`)].join(' ');
      const part = async (seq: number) => {
        const said = await undoChange(seq);
        setInto((before) => new Map([...before].filter(([gone]) => gone !== other)));
        return said;
      };
      report({ what, undo: change === null ? null : () => part(change.seq) });
    } catch (error) {
      reportFault(error);
    }
  };
  return (
    <>
      <p className={parts.small}>
        {doubles.length === 0
          ? 'What was perhaps written down twice is settled.'
          : `${capital(spelled(doubles.length))} perhaps written down twice; left alone, both stay:`}
      </p>
      <ul>
        {doubles.slice(0, LISTED).map(({ double, pair }) => (
          <KeptDouble key={`${double.origin.line}:${pair.join(':')}`} double={double} pair={pair} onMerge={merge} />
        ))}
        {doubles.length > LISTED && <li className={parts.small}>and {doubles.length - LISTED} more after these</li>}
      </ul>
    </>
  );
}

/** Where an application stands now: itself, or the one it went into, which may have gone into another. */
function standsIn(into: ReadonlyMap<string, string>, id: string): string {
  const next = into.get(id);
  return next === undefined ? id : standsIn(into, next);
}

interface KeptDoubleProps {
  readonly double: Double;
  readonly pair: Pair;
  readonly onMerge: (pair: Pair, name: string) => Promise<void>;
}

function KeptDouble({ double: { origin, of, because }, pair, onMerge }: KeptDoubleProps) {
  const { data } = useQuery(applicationQuery(pair[0]));
  const [isAsked, setAsked] = useState(false);
  const other = 'application' in of ? 'one you had' : `line ${of.line}`;
  const name = namesOf([data ?? { company: null, role: null }]);
  const merge = () => {
    setAsked(true);
    void onMerge(pair, name).finally(() => setAsked(false));
  };
  return (
    <li className={styles.doubt}>
      <p className={parts.strong}>
        Line {origin.line} and {other}
      </p>
      <p className={`${parts.small} ${parts.soft}`}>
        {data === undefined ? '' : `${name}: `}
        {because.replace(/[.]?$/, '.')}
      </p>
      <div className={styles.fix}>
        <button type="button" className={`${parts.button} ${styles.small}`} disabled={isAsked} onClick={merge}>
          Make them one
        </button>
        <Link to="/pipeline" search={{ open: pair[1], filter: 'all' }} className={parts.door}>
          look at line {origin.line}
        </Link>
      </div>
    </li>
  );
}
