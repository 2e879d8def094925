/**
 * Text as both databases give it back: PostgreSQL refuses the character NUL, which damaged files are full of, and half
 * a surrogate pair, which a text cut between two has, is none in UTF-8.
 */
export function storable<Value>(value: Value): Value {
  if (typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))) return value;
  return value.replaceAll('\0', '').toWellFormed() as Value & string;
}
