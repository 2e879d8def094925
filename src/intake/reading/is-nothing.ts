import { NOTHING } from './answer-words.data.ts';

/** Which first letters, at which lengths, can begin a placeholder: rules out nearly every cell without looking at the rest. */
const BEGINNINGS = new Set([...NOTHING].map((word) => word.length * 65_536 + word.charCodeAt(0)));
const LONGEST = Math.max(...[...NOTHING].map((word) => word.length));

/** True for a cell that holds nothing a person would call a value: empty, "-", "n/a", "null", "tbd". Called once per cell. */
export function isNothing(cell: string): boolean {
  const { length } = cell;
  if (length === 0) return true;
  const first = cell.charCodeAt(0);
  // Cells that begin or end in a blank are rare enough to be trimmed.
  if (first <= 32 || first === 160 || cell.charCodeAt(length - 1) <= 32) return isPlaceholder(cell.trim());
  return (
    length <= LONGEST &&
    BEGINNINGS.has(length * 65_536 + (first >= 65 && first <= 90 ? first + 32 : first)) &&
    isPlaceholder(cell)
  );
}

function isPlaceholder(text: string): boolean {
  return text === '' || (text.length <= LONGEST && NOTHING.has(text.toLowerCase()));
}
