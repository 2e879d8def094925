/** Where a lead stands between the two lines of proof, as one line: the middle is a draw, the ends are proof. */
export function leadGauge(
  { value, threshold }: { readonly value: number; readonly threshold: number },
  cells = 41,
): string {
  const middle = Math.floor(cells / 2);
  const reach = Math.max(threshold, Math.abs(value));
  const at = middle + Math.round((value / reach) * middle);
  const line = Array.from({ length: cells }, (_, cell) => {
    if (cell === at) return '●';
    return cell > Math.min(at, middle) && cell < Math.max(at, middle) ? '━' : cell === middle ? '┼' : '─';
  });
  return `A ├${line.join('')}┤ B`;
}
