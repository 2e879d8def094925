/**
 * Lower-triangular L with L·Lᵀ = `matrix` (row by row, `size` × `size`), or `null` where it is not positive definite.
 *
 * Small and dense on purpose: the largest matrix here is six by six.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(matrix, row * size + column);
      for (let k = 0; k < column; k++) sum -= at(lower, row * size + k) * at(lower, column * size + k);
      if (row !== column) lower[row * size + column] = sum / at(lower, column * size + column);
      else if (sum > 0 && Number.isFinite(sum)) lower[row * size + row] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/** Solves L·Lᵀ·x = `right` for the factor that `cholesky` gave. */
export function solveCholesky(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] = at(x, row) - at(lower, row * size + k) * at(x, k);
    x[row] = at(x, row) / at(lower, row * size + row);
  }
  solveTransposed(lower, x);
  return x;
}

/** Solves Lᵀ·y = `x` in place: turns independent normals into draws whose precision is L·Lᵀ. */
export function solveTransposed(lower: Float64Array, x: Float64Array): void {
  const size = x.length;
  for (let row = size - 1; row >= 0; row--) {
    let value = at(x, row);
    for (let k = row + 1; k < size; k++) value -= at(lower, k * size + row) * at(x, k);
    x[row] = value / at(lower, row * size + row);
  }
}

/** (a - b)ᵀ·L·Lᵀ·(a - b): how far two points lie apart, in the measure of a precision given by its factor. */
export function squaredDistance(a: Float64Array, b: Float64Array, lower: Float64Array): number {
  const size = a.length;
  let sum = 0;
  for (let column = 0; column < size; column++) {
    let along = 0;
    for (let row = column; row < size; row++) along += at(lower, row * size + column) * (at(a, row) - at(b, row));
    sum += along * along;
  }
  return sum;
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
