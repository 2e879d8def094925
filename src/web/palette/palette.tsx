import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { call } from '../api/call.ts';
import { type Command, runCommand, useAllCommands } from '../app/commands.ts';
import { Keys } from '../app/keys-shown.tsx';
import { takeTyped } from '../app/typed-ahead.ts';
import parts from '../design/parts.module.css';
import { commandEntries, type Entry, type EntryGroup, foundEntries, otherEntries } from './entries.ts';
import type { Stretch } from './match-words.ts';
import styles from './palette.module.css';

interface PaletteProps {
  readonly onClose: () => void;
  /** Adds what was typed as an application. */
  readonly onAdd: (line: string) => void;
}

/** Everything that can be done here, and everything that is recorded, by typing. */
export default function Palette({ onClose, onAdd }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const commands = useAllCommands();
  const groups = useEntryGroups(commands, typed);
  const navigate = useNavigate();
  const choose = (id: string) => {
    onClose();
    if (id === 'add-typed') return onAdd(typed.trim());
    if (id === 'search-typed') return void navigate({ to: '/pipeline', search: { text: typed.trim(), filter: 'all' } });
    if (id.startsWith('open.')) return void navigate({ to: '/pipeline', search: { open: id.slice(5), filter: 'all' } });
    // After the palette has given the focus back: what a command opens takes it from there.
    setTimeout(() => runCommand(id));
  };
  const begin = useRef(() => {
    const ahead = takeTyped();
    if (ahead === null) return;
    const [first] = commandEntries(commands, ahead.text);
    if (ahead.isEntered && first !== undefined) choose(first.id);
    else setTyped(ahead.text);
  });
  useLayoutEffect(() => begin.current(), []);
  return (
    <ModalOverlay className={styles.scrim ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.palette ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label="Commands">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <Field onClose={onClose} />
            {/* The focus stays in the field: what scrolls must be within reach of the keyboard all the same. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
            <section className={styles.list} aria-label="What was found" tabIndex={0}>
              <Menu
                className={styles.menu ?? ''}
                aria-label="Results"
                onAction={(key) => choose(String(key))}
                renderEmptyState={() => <p className={styles.none}>Nothing is called that.</p>}
              >
                {groups.map(({ name, entries }) => (
                  <MenuSection key={name} aria-label={name}>
                    <Header className={styles.group ?? ''}>{name}</Header>
                    {entries.map((entry) => (
                      <Option key={entry.id} entry={entry} />
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </section>
          </Autocomplete>
          <p className={styles.foot} aria-hidden="true">
            <span>
              <kbd>↑</kbd>
              <kbd>↓</kbd>choose
            </span>
            <span>
              <kbd>↵</kbd>run
            </span>
            <span>
              <kbd>?</kbd>all keys
            </span>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The commands at once, what the record holds a moment later. */
function useEntryGroups(commands: readonly Command[], typed: string): readonly EntryGroup[] {
  const text = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['found', text],
    queryFn: () => call('GET /applications', { query: { text, limit: '6' } }),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return useMemo(() => {
    const found = text.length > 1 ? foundEntries(data?.items ?? [], typed) : [];
    const groups = [
      { name: 'Commands', entries: commandEntries(commands, typed) },
      { name: 'In your record', entries: found },
      { name: 'Otherwise', entries: otherEntries(typed) },
    ];
    return groups.filter(({ entries }) => entries.length > 0);
  }, [commands, data, text, typed]);
}

function Field({ onClose }: { onClose: () => void }) {
  return (
    <SearchField className={styles.field ?? ''} aria-label="A command, a company, or an application to add" autoFocus>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10.5 10.5L14 14" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <Input
        placeholder="A command, a company, or an application to add"
        // Esc leaves at once; a search field would empty itself first.
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <kbd>Esc</kbd>
      <button type="button" className={`${parts.quiet} ${styles.close}`} onClick={onClose}>
        Close
      </button>
    </SearchField>
  );
}

function Option({ entry: { id, name, more, keys } }: { entry: Entry }) {
  const plain = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('');
  return (
    <MenuItem id={id} className={styles.option ?? ''} textValue={plain(name)}>
      <span>
        <Marked stretches={name} />
        {more.length > 0 && (
          <span className={styles.more}>
            <Marked stretches={more} />
          </span>
        )}
      </span>
      {keys === null ? <span /> : <Keys keys={keys} />}
    </MenuItem>
  );
}

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other name than their place.
    isMatch ? <mark key={index}>{text}</mark> : text,
  );
}
