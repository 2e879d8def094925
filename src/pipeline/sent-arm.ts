/** What each arm of an experiment is called. */
export type ArmLabels = Readonly<Record<'a' | 'b', { readonly label: string }>>;
type ArmName = keyof ArmLabels;

/**
 * The arm that was sent where it is not the one drawn, else `null`: the one the person said, or the one whose name is
 * noted on the application as its variant.
 */
export function sentArm(
  arms: ArmLabels,
  { arm, used, variant }: { readonly arm: ArmName; readonly used: ArmName | null; readonly variant: string | null },
): ArmName | null {
  if (used !== null) return used === arm ? null : used;
  if (variant === null) return null;
  const other = arm === 'a' ? 'b' : 'a';
  return variant === arms[other].label && variant !== arms[arm].label ? other : null;
}
