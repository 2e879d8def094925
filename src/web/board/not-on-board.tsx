import { grouped } from '../../analysis/in-words.ts';
import parts from '../design/parts.module.css';
import type { Group } from '../pipeline/standing-group.ts';
import styles from './board.module.css';
import type { BoardProps } from './board-props.ts';

/** What the board leaves out, each with a way to it, and how to move a card. */
export function NotOnBoard({ counts, onShow }: Pick<BoardProps, 'counts' | 'onShow'>) {
  const { silence, unsent, closed } = counts;
  const door = (what: Group, words: string) => (
    <button key={what} type="button" className={parts.door} onClick={() => onShow(what)}>
      {words}
    </button>
  );
  const left = [
    silence > 0 && door('silence', `${grouped(silence)} probably silence`),
    unsent > 0 && door('unsent', `${grouped(unsent)} not sent`),
    closed > 0 && door('closed', 'the closed ones'),
  ].filter((one) => one !== false);
  return (
    <p className={styles.foot}>
      {left.length > 0 && (
        <>Not on the board: {left.map((one, at) => [at === 0 ? '' : at === left.length - 1 ? ' and ' : ', ', one])}. </>
      )}
      <span className={parts.wide}>
        Move one with <kbd>h</kbd> <kbd>l</kbd>, or drag it.
      </span>
      <span className={parts.narrow}>Open one to say what happened.</span>
    </p>
  );
}
