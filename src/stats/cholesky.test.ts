import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cholesky, solveCholesky, solveTransposed } from './cholesky.ts';

const SIZE = 4;
const entries = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: SIZE * SIZE,
  maxLength: SIZE * SIZE,
});

/** A·Aᵀ + I is positive definite whatever A is. */
function definite(a: readonly number[]): Float64Array {
  const matrix = new Float64Array(SIZE * SIZE);
  for (let i = 0; i < SIZE; i++) {
    for (let j = 0; j < SIZE; j++) {
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < SIZE; k++) sum += (a[i * SIZE + k] as number) * (a[j * SIZE + k] as number);
      matrix[i * SIZE + j] = sum;
    }
  }
  return matrix;
}

function times(matrix: Float64Array, x: Float64Array): number[] {
  return Array.from(x, (_, i) => x.reduce((sum, value, j) => sum + (matrix[i * SIZE + j] as number) * value, 0));
}

describe('cholesky', () => {
  test('what it solves is solved', () => {
    fc.assert(
      fc.property(entries, (a) => {
        const matrix = definite(a);
        const right = Float64Array.of(1, -2, 3, 0.5);
        const x = solveCholesky(cholesky(matrix, SIZE) as Float64Array, right);
        times(matrix, x).forEach((value, i) => {
          expect(value).toBeCloseTo(right[i] as number, 6);
        });
      }),
    );
  });

  test('the transposed half solves with the upper factor alone', () => {
    const x = Float64Array.of(6, 4);
    solveTransposed(Float64Array.of(2, 0, 1, 4), x);
    expect([...x]).toEqual([2.5, 1]);
  });

  it.each([
    { name: 'a negative direction', matrix: [1, 0, 0, -1] },
    { name: 'a flat direction', matrix: [1, 1, 1, 1] },
    { name: 'no number', matrix: [Number.NaN, 0, 0, 1] },
    { name: 'no end', matrix: [Number.POSITIVE_INFINITY, 0, 0, 1] },
  ])('refuses $name', ({ matrix }) => {
    expect(cholesky(Float64Array.from(matrix), 2)).toBeNull();
  });
});
