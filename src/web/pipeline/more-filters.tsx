import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { CHANNELS } from '../../analysis/model.ts';
import type { Choices, Filters } from './filters.ts';
import styles from './more-filters.module.css';
import { CHANNEL_SHORT } from './row-words.ts';
import type { Address } from './use-address.ts';

interface MoreFiltersProps {
  readonly filters: Filters;
  readonly choices: Choices;
  readonly say: Address['say'];
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

const WEEKS = [2, 3, 4, 6, 8, 12];

/** Narrows the list by channel, variant, draw, tag and the time without an answer. */
export default function MoreFilters({ filters, choices, say }: MoreFiltersProps) {
  const { channel, variant, drawn, tag, weeks } = filters;
  const same = (words: readonly string[]): readonly Choice[] => words.map((word) => ({ id: word, name: word }));
  return (
    <fieldset className={styles.more} aria-label="Narrow the list">
      <Pick
        label="Channel"
        chosen={channel}
        choices={CHANNELS.map((id) => ({ id, name: CHANNEL_SHORT[id] }))}
        onChoose={(id) => say({ channel: id })}
      />
      {choices.variants.length > 0 && (
        <Pick
          label="Variant"
          chosen={variant}
          choices={same(choices.variants)}
          onChoose={(id) => say({ variant: id })}
        />
      )}
      {choices.draws.length > 0 && (
        <Pick label="Drawn" chosen={drawn} choices={choices.draws} onChoose={(id) => say({ drawn: id })} />
      )}
      {choices.tags.length > 0 && (
        <Pick label="Tag" chosen={tag} choices={same(choices.tags)} onChoose={(id) => say({ tag: id })} />
      )}
      <Pick
        label="No answer for"
        chosen={weeks === null ? null : String(weeks)}
        choices={WEEKS.map((count) => ({ id: String(count), name: `over ${count} weeks` }))}
        onChoose={(id) => say({ weeks: id })}
      />
    </fieldset>
  );
}

const ANY = 'any';

interface PickProps {
  readonly label: string;
  readonly chosen: string | null;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string | undefined) => void;
}

function Pick({ label, chosen, choices, onChoose }: PickProps) {
  const all: readonly Choice[] = [{ id: ANY, name: 'any' }, ...choices];
  return (
    <Select
      className={styles.pick ?? ''}
      value={chosen ?? ANY}
      onChange={(key) => onChoose(key === ANY || key === null ? undefined : String(key))}
    >
      <Label>{label}</Label>
      <Button className={styles.open ?? ''} data-on={chosen !== null || undefined}>
        <SelectValue className={styles.value ?? ''} />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''} items={all}>
          {({ id, name }) => (
            <ListBoxItem id={id} className={styles.option ?? ''}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
