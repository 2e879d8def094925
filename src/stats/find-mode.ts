import { cholesky, solveCholesky } from './cholesky.ts';

/** A log density: returns its value at `x`; where given, fills in the gradient and the Hessian (row by row). */
export type LogDensity = (x: Float64Array, gradient?: Float64Array, hessian?: Float64Array) => number;

export interface Mode {
  readonly at: Float64Array;
  readonly value: number;
  /** Factor of the negative Hessian at the mode, as `cholesky` gives it. */
  readonly precisionFactor: Float64Array;
  readonly converged: boolean;
}

const MAX_STEPS = 80;
/** Half of the expected gain of a Newton step; below it nothing that matters is left to climb. */
const CLOSE_ENOUGH = 1e-7;

/**
 * Climbs to the nearest maximum of a smooth log density by damped Newton steps (Levenberg-Marquardt).
 *
 * A step that does not climb is taken again, shorter; `converged` tells a summit from a place where it got stuck,
 * because a stuck search looks like a confident answer.
 */
export function findMode(density: LogDensity, start: Float64Array, damping = 1e-3): Mode {
  const size = start.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  let x = Float64Array.from(start);
  let value = density(x, gradient, hessian);
  let lambda = damping;
  let converged = false;
  for (let step = 0; step < MAX_STEPS && lambda < 1e9; step++) {
    const factor = cholesky(damped(hessian, size, lambda), size);
    if (factor === null) {
      lambda = Math.max(lambda * 6, 1e-2);
      continue;
    }
    const move = solveCholesky(factor, gradient);
    if (0.5 * dot(move, gradient) < CLOSE_ENOUGH) {
      converged = true;
      break;
    }
    const tried = x.map((old, i) => old + (move[i] as number));
    const reached = density(tried);
    if (reached > value) {
      x = tried;
      value = density(x, gradient, hessian);
      lambda = Math.max(lambda / 8, 1e-9);
    } else lambda = Math.max(lambda * 6, 1e-4);
  }
  return { at: x, value, precisionFactor: definiteFactor(hessian, size), converged };
}

function damped(hessian: Float64Array, size: number, lambda: number): Float64Array {
  const matrix = hessian.map((entry) => -entry);
  for (let i = 0; i < size; i++) {
    const entry = matrix[i * size + i] as number;
    matrix[i * size + i] = entry + lambda * Math.max(Math.abs(entry), 1e-3);
  }
  return matrix;
}

function definiteFactor(hessian: Float64Array, size: number): Float64Array {
  for (let lambda = 0; ; lambda = Math.max(lambda * 4, 1e-6)) {
    const factor = cholesky(damped(hessian, size, lambda), size);
    if (factor !== null) return factor;
    if (lambda > 1e12) throw new Error('findMode: the Hessian holds no finite numbers');
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}
