import { dayInWords } from '../../analysis/in-words.ts';
import type { AsRead } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { meaningName } from './meaning-names.data.ts';

/** What a cell was read as: its day, what its words mean, or its text. */
export function AsReadText({ read, today }: { read: AsRead; today: Day }) {
  if ('day' in read) return <span className={parts.nowrap}>{dayInWords(read.day, today)}</span>;
  if ('means' in read) return meaningName(read.means) ?? <span className={parts.mute}>not known</span>;
  return read.text.length > 60 ? `${read.text.slice(0, 57)}…` : read.text;
}
