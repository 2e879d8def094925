/** A difference of rates in points of 100, with its sign: "−2", "+18". */
export function points(difference: number): string {
  const rounded = Math.round(difference * 100);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${Math.abs(rounded)}` : '0';
}
