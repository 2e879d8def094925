import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import type { ApplicationRow } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { namesOf } from './change-words.ts';
import { type MenuGroup, menuGroups } from './menu-groups.ts';
import styles from './row-menu.module.css';

interface RowMenuProps {
  /** What it is done to: the row one stands on, or all that are selected. */
  readonly rows: readonly ApplicationRow[];
  /** Where it opens. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** Everything that can be done to a row, or to all that are selected, by its first letters. */
export default function RowMenu({ rows, anchor, onChoose, onClose }: RowMenuProps) {
  return (
    <Popover
      className={styles.popover ?? ''}
      aria-label={`What happened to ${namesOf(rows)}`}
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className={styles.menu ?? ''}
        aria-label={`What happened to ${namesOf(rows)}`}
        autoFocus="first"
        onAction={(key) => onChoose(String(key))}
        onClose={onClose}
      >
        {menuGroups(rows).map(({ name, acts }: MenuGroup) => (
          <MenuSection key={name} aria-label={name}>
            <Header className={styles.head ?? ''}>{name}</Header>
            {acts.map(({ id, words, keys }) => (
              <MenuItem key={id} id={id} className={styles.item ?? ''} textValue={words}>
                <span>{words}</span>
                {keys !== undefined && <kbd className={parts.wide}>{keys}</kbd>}
              </MenuItem>
            ))}
            <Separator />
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}
