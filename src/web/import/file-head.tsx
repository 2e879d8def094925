import { Fragment } from 'react';
import { counted, grouped } from '../../analysis/in-words.ts';
import type { Corrections } from '../../intake/model.ts';
import parts from '../design/parts.module.css';
import { dayRange } from '../words/days.ts';
import { GoesInto } from './goes-into.tsx';
import styles from './import.module.css';
import type { FileCounts } from './preview-counts.ts';
import type { OneFileProps } from './preview-props.ts';
import { daysSentence, fileFacts, layoutSentence, setAsideReasons } from './preview-sentences.ts';
import type { RowFilter } from './row-filters.ts';

interface FileHeadProps extends OneFileProps {
  readonly onShow: (filter: RowFilter) => void;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}

/** Under the sentence: how the file is read and what it brings; beside it what the file is and where it goes. */
export function FileHead(props: FileHeadProps) {
  const { file, given, counts, today, onShow, onCorrect } = props;
  const { period, setAside } = counts;
  return (
    <section className={styles.facts}>
      <div>
        <p className={parts.lead}>
          <b>{daysSentence(file)}</b> {!counts.isNameless && layoutSentence(file)}{' '}
          <Brings counts={counts} onShow={onShow} />
        </p>
        {setAside.length > 0 && (
          <p className={parts.lead}>
            <Door count={setAside.length} onClick={() => onShow('set-aside')} />{' '}
            {setAside.length === 1 ? 'row is no application' : 'rows are no applications'}: {setAsideReasons(counts)}
          </p>
        )}
        {!file.outcomesRecorded && !counts.isNameless && (
          <p className={parts.lead}>It records no outcomes, so rates cannot be known from it.</p>
        )}
      </div>
      <dl className={styles.colophon}>
        <dt>File</dt>
        <dd>{fileFacts(file, given.file.size)}</dd>
        {period !== null && (
          <>
            <dt>Period</dt>
            <dd>{dayRange(period.from, period.to, today)}</dd>
          </>
        )}
        <dt>Goes into</dt>
        <dd>
          <GoesInto {...props} />
        </dd>
        {file.mapping?.isRemembered && (
          <>
            <dt>Columns</dt>
            <dd>
              as you corrected them before{' '}
              <button type="button" className={parts.more} onClick={() => onCorrect({ map: {}, words: {} })}>
                read it afresh
              </button>
            </dd>
          </>
        )}
        <dt>Stored so far</dt>
        <dd>nothing; after applying, one undo takes it all back</dd>
      </dl>
    </section>
  );
}

interface Part {
  readonly count: number;
  readonly filter: RowFilter;
  readonly one: string;
  readonly many: string;
}

/** "168 are new, 6 add something to applications you have, 3 you have already." Each figure opens its rows. */
function Brings({ counts, onShow }: { counts: FileCounts; onShow: (filter: RowFilter) => void }) {
  const parts: readonly Part[] = [
    { count: counts.fresh, filter: 'new', one: 'is new', many: 'are new' },
    { count: counts.wishes, filter: 'wishes', one: 'was saved and not sent', many: 'were saved and not sent' },
    {
      count: counts.adds,
      filter: 'adds',
      one: 'adds something to an application you have',
      many: 'add something to applications you have',
    },
    { count: counts.known, filter: 'known', one: 'you have already', many: 'you have already' },
    { count: counts.deleted, filter: 'deleted', one: 'you deleted before', many: 'you deleted before' },
  ];
  const told = parts.filter(({ count }) => count > 0);
  return told.map(({ count, filter, one, many }, at) => (
    <Fragment key={filter}>
      <Door count={count} onClick={() => onShow(filter)} /> {count === 1 ? one : many}
      {at === told.length - 1 ? '.' : ', '}
    </Fragment>
  ));
}

function Door({ count, onClick }: { count: number; onClick: () => void }) {
  return (
    <button type="button" className={parts.door} aria-label={`Show ${counted(count, 'row')}`} onClick={onClick}>
      {grouped(count)}
    </button>
  );
}
