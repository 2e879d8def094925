import type { ObservedComparison } from '../../analysis/compare-observed.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { printable } from './printable.ts';

/** What history shows of groups that nobody drew, what they were told apart by as a heading. */
export function printComparisons(comparisons: readonly ObservedComparison[], { columns, paint }: Terminal): string {
  if (comparisons.length === 0) return `${wrap(NOTHING, columns)}\n`;
  const sections = [...Map.groupBy(comparisons, ({ by }) => by)].map(([by, own]) =>
    [paint('strong', `By ${by}`), ...own.map(({ sentence }) => wrap(printable(`- ${sentence}`), columns, '  '))].join(
      '\n',
    ),
  );
  return `${[...sections, wrap(OBSERVED, columns)].join('\n\n')}\n`;
}

const NOTHING = 'There are no two groups to compare yet: it takes several applications in each.';
const OBSERVED = 'Nobody drew who got which. "breakpoint experiment plan" asks so that the answer can be believed.';
