import { lazy, type RefObject, Suspense, useEffect } from 'react';
import type { Report } from '../../analysis/report.ts';
import type { Day } from '../../kernel/day.ts';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isNarrowed, UNFILTERED } from './filters.ts';
import { Floating } from './floating.tsx';
import { NoneLeft } from './none-left.tsx';
import type { RowsRead } from './rows.ts';
import type { Chances } from './standing-group.ts';
import { Table } from './table.tsx';
import { nextSort } from './table-items.ts';
import type { Address } from './use-address.ts';
import { type ListState, useList } from './use-list.ts';
import { useListCommands } from './use-list-commands.ts';

const Board = lazy(() => import('../board/board.tsx').then(({ Board: component }) => ({ default: component })));
const Drawer = lazy(() =>
  import('../application/application-drawer.tsx').then(({ ApplicationDrawer }) => ({ default: ApplicationDrawer })),
);

interface ListProps {
  readonly read: RowsRead;
  readonly report: Report | null;
  readonly chances: Chances;
  readonly today: Day;
  /** The day it is looked at from: today, or the last day of a log that ended long ago. */
  readonly seenOn: Day;
  readonly address: Address;
  /** Added on this visit, the latest first. */
  readonly added: readonly string[];
  readonly onForgetAdded: () => void;
  /** Brings the focus from above to the list. */
  readonly toList: RefObject<() => void>;
}

/** The list, as table or board, with what narrows it, what is selected and what is done. */
export function List(props: ListProps) {
  const { today, toList } = props;
  const list = useList(props);
  const { filters, counts, choices, left, items, isBoard, say, acts, opened, walk } = list;
  useListCommands(list);
  useEffect(() => {
    toList.current = list.toList;
  });
  return (
    <>
      <FilterBar
        filters={filters}
        counts={counts}
        choices={choices}
        say={say}
        onShow={list.show}
        isBoard={isBoard}
        onView={list.switchView}
        field={list.textField}
        onLeave={list.toList}
        isMore={list.isMore}
        onMore={list.toggleMore}
        left={left.length}
        onChoose={list.selection.choose}
      />
      {isBoard ? <AsBoard {...props} list={list} /> : <AsTable {...props} list={list} />}
      {!isBoard && items.length === 0 && (
        <NoneLeft show={filters.show} isNarrowed={isNarrowed(filters)} onAll={() => say(ALL)} />
      )}
      <Floating acts={acts} today={today} choices={choices} />
      {opened !== undefined && (
        <Suspense fallback={null}>
          <Drawer
            id={opened}
            onClose={list.close}
            onStep={walk.step}
            onStarted={acts.onStarted}
            {...(acts.startWith === undefined ? {} : { startWith: acts.startWith })}
          />
        </Suspense>
      )}
    </>
  );
}

const ALL = { ...UNFILTERED, filter: 'all' };

type ShownProps = ListProps & { readonly list: ListState };

function AsTable({ read, chances, seenOn, list }: ShownProps) {
  const { table, items, found, sort, say, walk, selection, open, acts } = list;
  const count = selection.ids.size;
  const isBulk = count > 0 || selection.isChoosing;
  return (
    <Table
      ref={table}
      items={items}
      chances={chances}
      found={found}
      today={seenOn}
      sort={sort}
      onSort={(column) => say({ sort: nextSort(sort, column) })}
      current={walk.current}
      selection={selection}
      unkept={read.unkept}
      onOpen={open}
      onCurrent={walk.stand}
      isBeside={list.opened !== undefined}
      bulk={isBulk ? <BulkBar count={count} onAct={acts.act} onClear={selection.clear} /> : null}
    />
  );
}

function AsBoard({ report, chances, today, seenOn, list }: ShownProps) {
  const { left, counts, walk, open, say } = list;
  return (
    <Suspense fallback={null}>
      <Board
        rows={left}
        counts={counts}
        chances={chances}
        report={chances === null ? null : report}
        today={seenOn}
        recordOn={today}
        current={walk.current}
        onCurrent={walk.stand}
        onOpen={open}
        onShow={(what) => say({ view: undefined, filter: what }, 'new')}
      />
    </Suspense>
  );
}
