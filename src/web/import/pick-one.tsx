import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import styles from './pick-one.module.css';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface PickOneProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onChoose: (id: string) => void;
}

/** One of many by typing its beginning, or from the list. */
export default function PickOne({ label, options, chosen, placeholder = '', autoFocus, onChoose }: PickOneProps) {
  return (
    <ComboBox
      aria-label={label}
      className={styles.pick ?? ''}
      defaultItems={options}
      defaultSelectedKey={chosen}
      menuTrigger="focus"
      onSelectionChange={(key) => {
        if (key !== null && key !== chosen) onChoose(String(key));
      }}
    >
      <div className={styles.field}>
        <Input
          className={styles.input ?? ''}
          placeholder={placeholder}
          autoFocus={autoFocus ?? false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button className={styles.open ?? ''} aria-label="Show all">
          <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
            <path d="M1 2.5l3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Button>
      </div>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {(option: Option) => (
            <ListBoxItem
              id={option.id}
              className={styles.option ?? ''}
              textValue={`${option.name} ${option.hint ?? ''}`}
            >
              <Text slot="label">{option.name}</Text>
              {option.hint !== undefined && <Text slot="description">{option.hint}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
