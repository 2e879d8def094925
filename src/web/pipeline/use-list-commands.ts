import { type Command, useCommands } from '../app/commands.ts';
import { isNarrowed, UNFILTERED } from './filters.ts';
import { COLUMNS } from './table-items.ts';
import type { ListState } from './use-list.ts';

const GROUP = { group: 'Pipeline' };

/** Makes everything the list can do known to the keys, the palette and the line at the foot. */
export function useListCommands(list: ListState): void {
  const { isBoard, textField, toggleMore, switchView } = list;
  useCommands([
    ...(isBoard ? [] : walkCommands(list)),
    ...rowCommands(list),
    ...(isBoard ? [] : selectCommands(list)),
    {
      ...GROUP,
      id: 'pipeline.view',
      name: isBoard ? 'Show the table' : 'Show the board',
      keys: 'b',
      foot: isBoard ? 'table' : 'board',
      run: switchView,
    },
    {
      ...GROUP,
      id: 'pipeline.filter',
      name: 'Filter by text',
      keys: '/',
      foot: 'filter',
      run: () => textField.current?.focus(),
    },
    { ...GROUP, id: 'pipeline.narrow', name: 'Narrow by channel, variant, tag or wait', keys: 'f', run: toggleMore },
  ]);
}

function walkCommands({ walk: { step, current }, open }: ListState): readonly Command[] {
  const walk = (id: string, name: string, keys: string, by: number): Command => ({
    ...GROUP,
    id: `pipeline.${id}`,
    name,
    keys,
    run: () => step(by),
  });
  return [
    { ...walk('next', 'Next application', 'j', 1), foot: 'next' },
    walk('before', 'Application before', 'k', -1),
    walk('next', 'Next application', 'ArrowDown', 1),
    walk('before', 'Application before', 'ArrowUp', -1),
    walk('first', 'First application', 'Home', Number.NEGATIVE_INFINITY),
    walk('last', 'Last application', 'End', Number.POSITIVE_INFINITY),
    {
      ...GROUP,
      id: 'pipeline.open',
      name: 'Open the application',
      keys: 'Enter',
      foot: 'open',
      isOff: current === null,
      run: () => current !== null && open(current),
    },
  ];
}

function rowCommands({ walk: { current }, selection: { ids }, acts: { act } }: ListState): readonly Command[] {
  const what = ids.size > 0 ? `the ${ids.size} selected` : 'the application';
  const isOff = current === null && ids.size === 0;
  const own = (id: string, name: string, keys: string): Command => ({
    ...GROUP,
    id: `pipeline.${id}`,
    name,
    keys,
    isOff,
    run: () => act(id),
  });
  return [
    { ...own('edit', `Edit ${what}`, 'e'), foot: 'edit' },
    own('event', `Say what happened to ${what}`, 'a'),
    { ...own('menu', `Show everything that can be done to ${what}`, '.'), foot: 'actions' },
    own('delete', `Delete ${what}`, 'd'),
    own('delete', `Delete ${what}`, 'Delete'),
  ];
}

function selectCommands({ walk: { current }, selection, sort, filters, say }: ListState): readonly Command[] {
  const { ids, isChoosing, toggle, reach, all, clear } = selection;
  const isSelecting = ids.size > 0 || isChoosing;
  const isOff = current === null;
  const on = (act: (id: string) => void) => () => current !== null && act(current);
  return [
    {
      ...GROUP,
      id: 'pipeline.select',
      name: 'Select the application',
      keys: 'x',
      foot: 'select',
      isOff,
      run: on(toggle),
    },
    {
      ...GROUP,
      id: 'pipeline.reach',
      name: 'Select all from the last selected to here',
      keys: 'X',
      isOff,
      run: on(reach),
    },
    { ...GROUP, id: 'pipeline.all', name: 'Select all that are shown', keys: 'A', run: all },
    { ...GROUP, id: 'pipeline.none', name: 'Select none', keys: 'Escape', isOff: !isSelecting, run: clear },
    {
      ...GROUP,
      id: 'pipeline.unfilter',
      name: 'Take the filters off',
      keys: 'Escape',
      isOff: isSelecting || !isNarrowed(filters),
      run: () => say(UNFILTERED),
    },
    {
      ...GROUP,
      id: 'pipeline.sort',
      name: 'Sort by the next column',
      keys: 's',
      // After the last column the groups are back.
      run: () => say({ sort: COLUMNS[sort === null ? 0 : COLUMNS.indexOf(sort.column) + 1] }),
    },
  ];
}
