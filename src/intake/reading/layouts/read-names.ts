import { textOf } from '../details/detail-reader.ts';
import type { ReadingContext } from './reading-context.ts';
import { createNameSplitter, type Names } from './split-names.ts';

/** Makes the function that reads a row's company and role, from two columns or from one that holds both. */
export function createNameReader(context: ReadingContext): (cells: readonly string[]) => Names {
  const { columns } = context;
  const [companyAt, roleAt] = [
    columns.byField.get('company')?.[0]?.at ?? -1,
    columns.byField.get('role')?.[0]?.at ?? -1,
  ];
  const split = createNameSplitter(context);
  return (cells) => {
    const [company, role] = [textOf(cells[companyAt]), textOf(cells[roleAt])];
    const whole = company ?? role;
    return split === null || whole === null ? { company, role } : split(whole);
  };
}
