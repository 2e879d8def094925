import { fail, ok, type Result } from '../kernel/result.ts';
import { type Refusal, refused } from './refusal.ts';

interface Kind<Item> {
  /** "experiment", "variant". */
  readonly noun: string;
  /** The command that lists them. */
  readonly listedBy: string;
  /** Whole names, the surest first; the beginning of any will do where only one begins so. */
  readonly names: (item: Item) => readonly string[];
  readonly label: (item: Item) => string;
}

const SHOWN = 10;
/** Fewer letters are the beginning of anything. */
const BEGINNING = 3;

/** Finds one of a list by a whole name, or by the beginning of one where that is enough. */
export function findOne<Item extends { readonly id: string }>(
  items: readonly Item[],
  given: string,
  { noun, listedBy, names, label }: Kind<Item>,
): Result<Item, Refusal> {
  const wanted = given.trim().toLowerCase();
  const lower = (item: Item) => [item.id, ...names(item)].map((name) => name.toLowerCase());
  const whole = items.filter((item) => lower(item).includes(wanted));
  const begun = items.filter(
    (item) => wanted.length >= BEGINNING && lower(item).some((name) => name.startsWith(wanted)),
  );
  const found = whole.length > 0 ? whole : begun;
  if (found[0] && found.length === 1) return ok(found[0]);
  if (found.length === 0)
    return fail(refused({ what: `no ${noun} is called "${given}"`, where: noun, mend: `"${listedBy}" lists them` }));
  const listed = found.slice(0, SHOWN).map((item) => `${item.id} (${label(item)})`);
  const mend = `give one of these ids: ${listed.join(', ')}`;
  return fail(refused({ what: `"${given}" names several ${noun}s`, where: noun, mend }));
}
