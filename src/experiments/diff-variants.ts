import { diffLines } from 'diff';
import { ok, type Result } from '../kernel/result.ts';
import type { ReadDeps } from '../pipeline/deps.ts';
import type { FindVariantFailure } from './experiment-failure.ts';
import { findVariant } from './find-variant.ts';
import type { DiffLine } from './view.ts';

/** What differs between two resumes or notes, line by line, the first as what was before. */
export async function diffVariants(
  { db, account }: ReadDeps,
  a: string,
  b: string,
): Promise<Result<readonly DiffLine[], FindVariantFailure>> {
  const one = await findVariant(db, account, a);
  if (!one.ok) return one;
  const other = await findVariant(db, account, b);
  if (!other.ok) return other;
  return ok(
    diffLines(ended(one.value.text), ended(other.value.text)).flatMap(({ value, added, removed }) => {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      return value
        .replace(/\n$/, '')
        .split('\n')
        .map((text): DiffLine => ({ kind, text }));
    }),
  );
}

/** The last line is the same line whether or not the file ends in a break, and whatever kind of break. */
function ended(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return plain === '' ? '' : `${plain}\n`;
}
