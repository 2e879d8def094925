import styles from './all-keys.module.css';
import { type Command, useAllCommands } from './commands.ts';
import { Keys } from './keys-shown.tsx';
import { Panel } from './panel.tsx';

/** Keys that belong to a control and not to a command. */
const OF_CONTROLS: readonly Pick<Command, 'name' | 'keys'>[] = [
  { keys: 'Enter', name: 'Open what has the focus: a finding, a number, a row' },
  { keys: 'Escape', name: 'Back one layer' },
];

/** Every key that does something here, by what it belongs to. */
export default function AllKeys({ onClose }: { onClose: () => void }) {
  const commands = useAllCommands().filter(({ keys, isOff }) => keys !== undefined && !isOff);
  const groups = Map.groupBy(commands, ({ group }) => group ?? 'This page');
  return (
    <Panel kind="box" title="Keys" onClose={onClose}>
      {[...groups].reverse().map(([group, own]) => (
        <Group key={group} name={group} commands={own} />
      ))}
      <Group name="In any list or field" commands={OF_CONTROLS} />
      <p className={styles.note}>No key acts while you type in a field.</p>
    </Panel>
  );
}

function Group({ name, commands }: { name: string; commands: readonly Pick<Command, 'name' | 'keys'>[] }) {
  return (
    <section className={styles.group} aria-label={name}>
      <h3>{name}</h3>
      <dl className={styles.keys}>
        {commands.map(({ keys = '', name: what }) => (
          <div key={`${keys} ${what}`}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
