import { beforeAll, describe, expect, it } from 'vitest';
import { BEING_BUILT, OF_A_DOOR, OPERATIONS, type Operation, PAGE_AND_COMMAND_ONLY } from './doors.data.ts';
import { type Doors, readDoors } from './doors.ts';
import { findOperations } from './find-operations.ts';

const CATALOGUE: readonly Operation[] = [...OPERATIONS, ...PAGE_AND_COMMAND_ONLY.map((one) => ({ ...one, tool: [] }))];
const WAYS = ['command', 'route', 'tool', 'page'] as const;

let doors: Doors;
let operations: readonly string[];
beforeAll(async () => {
  doors = await readDoors();
  operations = findOperations();
  // The compiler reads half the program.
}, 60_000);

/** What is wrong with a catalogue: doors it names and that are not there, and what is there and stands nowhere in it. */
function gaps(catalogue: readonly Operation[], found: Doors, functions: readonly string[]): string[] {
  const offered: Record<(typeof WAYS)[number], readonly string[]> = {
    ...found,
    command: [...found.command, ...found.option],
  };
  const lost = catalogue.flatMap(({ does, ...ways }) =>
    WAYS.flatMap((way) =>
      ways[way].filter((name) => !offered[way].includes(name)).map((name) => `${way}: no ${name} to ${does}`),
    ),
  );
  const named = (way: (typeof WAYS)[number]) => new Set(catalogue.flatMap((one) => one[way]));
  const inNone = (['command', 'route', 'tool'] as const).flatMap((way) =>
    found[way]
      .filter((name) => !named(way).has(name) && !(name in OF_A_DOOR[way]))
      .map((name) => `${way}: ${name} stands for no operation`),
  );
  const calls = new Set(catalogue.flatMap((one) => one.calls));
  const unnamed = functions
    .filter((name) => !calls.has(name))
    .map((name) => `${name} is offered by a door and stands in no operation`);
  const gone = [...calls].filter((name) => !functions.includes(name)).map((name) => `${name} is called by no door`);
  return [...lost, ...inNone, ...unnamed, ...gone];
}

const isBeingBuilt = (gap: string) => BEING_BUILT.some((call) => gap.startsWith(`page: no ${call} `));

it('every operation is in all four doors, and every door opens on an operation', () => {
  expect(gaps(CATALOGUE, doors, operations).filter((gap) => !isBeingBuilt(gap))).toEqual([]);
});

describe('an entry', () => {
  it.each(OPERATIONS)('$does: names each of the four doors', (operation) => {
    for (const way of WAYS) expect(operation[way], way).not.toEqual([]);
    expect(operation.calls).not.toEqual([]);
  });

  it.each(PAGE_AND_COMMAND_ONLY)('$does: is at the page and the command line', ({ command, route, page }) => {
    expect([command, route, page].every((names) => names.length > 0)).toBe(true);
  });

  it('may stay away from assistants for four reasons alone', () => {
    const told = PAGE_AND_COMMAND_ONLY.map(({ does }) => does).join('; ');
    expect(PAGE_AND_COMMAND_ONLY.length, told).toBe(5);
    for (const word of ['back', 'backups', 'restore', 'for good', 'ranges']) expect(told).toContain(word);
  });

  it('of a door’s own still names something that is there', () => {
    for (const way of ['command', 'route'] as const) {
      expect(
        Object.keys(OF_A_DOOR[way]).filter((name) => !doors[way].includes(name)),
        way,
      ).toEqual([]);
    }
  });
});

describe('the catalogue fails', () => {
  const without = (names: readonly string[], name: string) => names.filter((one) => one !== name);

  it.each([
    { way: 'command', name: 'withdraw' },
    { way: 'option', name: 'undo --batch' },
    { way: 'route', name: 'POST /events' },
    { way: 'tool', name: 'log_event' },
    { way: 'page', name: 'POST /events' },
  ] as const)('where the $way $name is taken away', ({ way, name }) => {
    const before = gaps(CATALOGUE, doors, operations);
    const after = gaps(CATALOGUE, { ...doors, [way]: without(doors[way], name) }, operations);
    expect(after.length).toBe(before.length + 1);
    expect(after.join()).toContain(name);
  });

  it.each(WAYS.slice(0, 3))('where the %s door offers something that stands nowhere', (way) => {
    const more = { ...doors, [way]: [...doors[way], 'surprise'] };
    expect(gaps(CATALOGUE, more, operations)).toContain(`${way}: surprise stands for no operation`);
  });

  it('where a door calls a function that stands nowhere, and where an entry names one that no door calls', () => {
    expect(gaps(CATALOGUE, doors, [...operations, 'applyForMe']).join()).toContain('applyForMe is offered');
    expect(gaps(CATALOGUE, doors, without(operations, 'undoChanges')).join()).toContain(
      'undoChanges is called by no door',
    );
  });

  it('because it finds functions by what they take, in doors that are really read', () => {
    expect(findOperations(['src/mcp/events.ts'])).toEqual([
      'correctEvent',
      ...operations.filter((name) => name.startsWith('home.')),
      'recordForMany',
    ]);
  });
});
