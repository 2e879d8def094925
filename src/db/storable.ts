/** Text that both databases can hold: PostgreSQL refuses the character NUL, which damaged files are full of. */
export function storable<Value>(value: Value): Value {
  return typeof value === 'string' && value.includes('\0') ? (value.replaceAll('\0', '') as Value) : value;
}
