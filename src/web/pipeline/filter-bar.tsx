import { lazy, type RefObject, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { grouped } from '../../analysis/in-words.ts';
import parts from '../design/parts.module.css';
import { type Choices, type Filters, isNarrowed, type Show, UNFILTERED } from './filters.ts';
import styles from './pipeline.module.css';
import type { Group } from './standing-group.ts';
import type { Address } from './use-address.ts';

const MoreFilters = lazy(() => import('./more-filters.tsx'));

interface FilterBarProps {
  readonly filters: Filters;
  readonly counts: Readonly<Record<Group, number>>;
  readonly choices: Choices;
  readonly say: Address['say'];
  readonly onShow: (show: Show) => void;
  readonly isBoard: boolean;
  readonly onView: () => void;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Esc in the field: the text is gone, the focus goes back to the list. */
  readonly onLeave: () => void;
  readonly isMore: boolean;
  readonly onMore: () => void;
  /** How many the filters leave. */
  readonly left: number;
  /** Begins to select by pressing, where there are no keys. */
  readonly onChoose: () => void;
}

/** What the list is narrowed to. Closed ones are not counted here, nor anywhere but in the evidence. */
export function FilterBar(props: FilterBarProps) {
  const { filters, counts, say, onShow, isBoard, onView, field, onLeave, isMore, onMore, left } = props;
  const isOn = isNarrowed(filters);
  const bar = useShownTab(filters.show);
  return (
    <>
      <fieldset ref={bar} className={styles.filters} aria-label="Filter">
        {tabs(counts).map(({ show, name, count }) => (
          <button
            key={show}
            type="button"
            className={styles.filter}
            aria-pressed={filters.show === show}
            onClick={() => onShow(show)}
          >
            {name} {count !== null && <em>{grouped(count)}</em>}
          </button>
        ))}
        <span className={styles.part} />
        <TextFilter text={filters.text} say={say} field={field} onLeave={onLeave} />
        <button type="button" className={styles.filter} aria-expanded={isMore} aria-keyshortcuts="f" onClick={onMore}>
          Narrow <kbd className={parts.wide}>f</kbd>
        </button>
        {isOn && <Left left={left} say={say} />}
        <button type="button" className={`${styles.filter} ${parts.narrow}`} onClick={props.onChoose}>
          Select
        </button>
        <span className={styles.grow} />
        <ViewSwitch isBoard={isBoard} onView={onView} />
      </fieldset>
      {isMore && (
        <Suspense fallback={null}>
          <MoreFilters filters={filters} choices={props.choices} say={say} />
        </Suspense>
      )}
    </>
  );
}

/** On a phone the tabs are wider than the screen: the one that is pressed is brought into view. */
function useShownTab(show: Show) {
  const bar = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is pressed with another show.
  useLayoutEffect(() => {
    const pressed = bar.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (!bar.current || !pressed) return;
    const { left, right } = bar.current.getBoundingClientRect();
    const own = pressed.getBoundingClientRect();
    if (own.right > right) bar.current.scrollLeft += own.right - right + 16;
    else if (own.left < left) bar.current.scrollLeft -= left - own.left + 16;
  }, [show]);
  return bar;
}

function tabs(counts: FilterBarProps['counts']): readonly { show: Show; name: string; count: number | null }[] {
  const { conversation, waiting, silence, unsent, closed } = counts;
  const open = conversation + waiting + silence;
  return [
    { show: 'open', name: 'Open', count: open },
    { show: 'conversation', name: 'In conversation', count: conversation },
    { show: 'waiting', name: 'Waiting', count: waiting },
    { show: 'silence', name: 'Probably silence', count: silence },
    ...(unsent > 0 ? [{ show: 'unsent', name: 'Not sent', count: unsent } as const] : []),
    { show: 'closed', name: 'Closed', count: null },
    { show: 'all', name: 'All', count: open + unsent + closed },
  ];
}

function TextFilter({
  text,
  say,
  field,
  onLeave,
}: Pick<FilterBarProps, 'say' | 'field' | 'onLeave'> & { text: string }) {
  // The letters stand there at once; the address and the list follow.
  const [typed, setTyped] = useState(text);
  const [before, setBefore] = useState(text);
  if (before !== text) {
    setBefore(text);
    if (document.activeElement !== field.current) setTyped(text);
  }
  return (
    <label className={styles.text}>
      <span className={styles.hidden}>Filter by text</span>
      <input
        ref={field}
        type="search"
        value={typed}
        placeholder="Filter by text"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts="/"
        onChange={(event) => {
          setTyped(event.target.value);
          say({ text: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') return onLeave();
          if (event.key !== 'Escape') return;
          setTyped('');
          say({ text: undefined });
          onLeave();
        }}
      />
      <kbd className={parts.wide}>/</kbd>
    </label>
  );
}

function Left({ left, say }: { left: number; say: Address['say'] }) {
  const clear = () => say(UNFILTERED);
  return (
    <span className={styles.left} role="status">
      {grouped(left)} left{' '}
      <button type="button" className={parts.more} onClick={clear}>
        Take the filters off
      </button>
    </span>
  );
}

function ViewSwitch({ isBoard, onView }: { isBoard: boolean; onView: () => void }) {
  return (
    <fieldset className={styles.views} aria-label="View">
      <button type="button" className={styles.filter} aria-pressed={!isBoard} onClick={() => isBoard && onView()}>
        Table
      </button>
      <button
        type="button"
        className={styles.filter}
        aria-pressed={isBoard}
        aria-keyshortcuts="b"
        onClick={() => isBoard || onView()}
      >
        Board <kbd className={parts.wide}>b</kbd>
      </button>
    </fieldset>
  );
}
