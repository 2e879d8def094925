import { Radio, RadioGroup } from 'react-aria-components';
import { counted, dayInWords } from '../../analysis/in-words.ts';
import type { ImportedFile, OrderLook } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import type { Day } from '../../kernel/day.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import styles from './import.module.css';

interface DateOrderProps {
  readonly file: ImportedFile;
  readonly today: Day;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}

const ORDERS = [
  { id: 'dmy', name: 'Day first', key: 'd' },
  { id: 'mdy', name: 'Month first', key: 'm' },
] as const;

/** Which number is the day: both readings of one date, and what speaks for and against each. */
export function DateOrder({ file, today, onCorrect }: DateOrderProps) {
  const dates = file.look?.dates ?? null;
  const choose = (order: 'dmy' | 'mdy') => onCorrect({ dates: order });
  useCommands(
    ORDERS.map(({ id, name, key }) => ({
      id: `import.${id}`,
      name: `Read days ${name.toLowerCase()}`,
      keys: key,
      group: 'Import',
      isOff: dates === null,
      run: () => choose(id),
    })),
  );
  if (dates === null) return null;
  const { example, order } = dates;
  return (
    <section className={styles.side}>
      <RadioGroup
        aria-labelledby="order"
        value={order}
        onChange={(value) => choose(value as 'dmy' | 'mdy')}
        className={styles.orders ?? ''}
      >
        <div className={parts.head}>
          <h2 id="order">Day first or month first</h2>
          <span className={parts.label}>{counted(dates.both, 'date')} fit both</span>
        </div>
        {ORDERS.map(({ id, name }) => (
          <Radio key={id} value={id} className={styles.order ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span>
              <b>{name}</b>
              {example[id] === null ? '' : `, ${dayInWords(example[id], today)}`}
              <span className={`${parts.small} ${parts.soft} ${styles.speaks}`}>{speaks(dates[id], example)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </section>
  );
}

/** "31 values have no such month, 23 rows would be answered before they were sent." */
function speaks({ impossible, future, early }: OrderLook, { written }: { readonly written: string }): string {
  const against = [
    impossible > 0 ? `${counted(impossible, 'value')} ${impossible === 1 ? 'has' : 'have'} no such month` : '',
    future > 0 ? `${counted(future, 'day')} would lie ahead` : '',
    early > 0 ? `${counted(early, 'row')} would be answered before ${early === 1 ? 'it was' : 'they were'} sent` : '',
  ].filter((part) => part !== '');
  return against.length === 0
    ? `Nothing speaks against it; “${written}” stands in the file.`
    : `${against.join(', ')}.`;
}
