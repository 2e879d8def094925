import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import styles from './pick-one.module.css';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface PickOneProps {
  /** What is picked: "What Tech is read as". */
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  /** What stands there where none of the options is chosen. */
  readonly otherwise?: string;
  /** The person has just asked for it: it is open from the beginning. */
  readonly startsOpen?: boolean;
  readonly onChoose: (id: string) => void;
}

/** One of many: a button that says which, and a list that is found in by typing. */
export default function PickOne({ label, options, chosen, otherwise, startsOpen = false, onChoose }: PickOneProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const { contains } = useFilter({ sensitivity: 'base' });
  const page = document.getElementById('main');
  const now = options.find(({ id }) => id === chosen)?.name ?? otherwise ?? '';
  const choose = (id: string) => {
    setOpen(false);
    if (id !== chosen) onChoose(id);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={styles.button ?? ''} aria-label={`${now}: ${label}`}>
        <span>{now}</span>
        <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M1 2.5l3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
      <Popover
        className={styles.popover ?? ''}
        placement="bottom start"
        // Within the page's landmark: what floats is part of it, and stays within reach of those who go by landmarks.
        {...(page === null ? {} : { UNSTABLE_portalContainer: page })}
      >
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          <Autocomplete filter={contains}>
            <SearchField aria-label="Find" autoFocus className={styles.find ?? ''}>
              <Input placeholder="Type to find it" />
            </SearchField>
            {/* The focus stays in the field: what scrolls must be within reach of the keyboard all the same. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
            <section className={styles.list} aria-label="What there is" tabIndex={0}>
              <ListBox
                className={styles.options ?? ''}
                aria-label={label}
                items={options}
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={chosen === null ? [] : [chosen]}
                onSelectionChange={(keys) => choose(String([...keys][0]))}
                renderEmptyState={() => <p className={styles.none}>Nothing is called that.</p>}
              >
                {({ id, name, hint }) => (
                  <ListBoxItem id={id} className={styles.option ?? ''} textValue={`${name} ${hint ?? ''}`}>
                    <span>{name}</span>
                    {hint !== undefined && <span className={styles.hint}>{hint}</span>}
                  </ListBoxItem>
                )}
              </ListBox>
            </section>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
