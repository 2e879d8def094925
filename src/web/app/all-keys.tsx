import styles from './all-keys.module.css';
import { Panel } from './panel.tsx';

const KEYS: readonly (readonly [string, string])[] = [
  ['j  k', 'next and previous finding'],
  ['Enter', 'open the finding, or the number'],
  ['c', 'add an application'],
  ['z', 'take the last change back'],
  ['p', 'all ways as one picture, to be shared'],
  ['g d', 'go to the Debugger'],
  ['← →', 'move the date or the pace, where it has the focus'],
  ['Esc', 'back one layer'],
  ['?', 'this list'],
];

/** Every key there is. */
export default function AllKeys({ onClose }: { onClose: () => void }) {
  return (
    <Panel kind="box" title="Keys" onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split(/\s+/).map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>No key acts while you type in a field.</p>
    </Panel>
  );
}
