/** Values are remembered up to this many different inputs; beyond it a column is free text, and remembering only costs memory. */
const MOST = 50_000;

/** Makes a function that works out each different text once. Cells of a log repeat: days, names, statuses. */
export function remember<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text);
    if (value !== undefined || known.has(text)) return value as Value;
    const made = make(text);
    if (known.size < MOST) known.set(text, made);
    return made;
  };
}
