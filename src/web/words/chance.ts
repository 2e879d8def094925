/** A chance the way it is told of a single application: "1 in 12". From one half up it is told in 10. */
export function oneIn(chance: number): string {
  if (chance <= 0) return 'none';
  if (chance >= 0.95) return 'over 9 in 10';
  if (chance >= 0.5) return `${Math.round(chance * 10)} in 10`;
  const of = Math.round(1 / chance);
  return of > 200 ? 'under 1 in 200' : `1 in ${of}`;
}
