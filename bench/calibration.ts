/** Said and happened, in ten bins of the chance said. */
export interface Calibration {
  readonly count: number[];
  readonly said: number[];
  readonly happened: number[];
}

const BINS = 10;

export function emptyCalibration(): Calibration {
  const zeros = () => Array.from({ length: BINS }, () => 0);
  return { count: zeros(), said: zeros(), happened: zeros() };
}

export function note({ count, said, happened }: Calibration, chance: number, came: boolean): void {
  const bin = Math.min(Math.floor(chance * BINS), BINS - 1);
  count[bin] = (count[bin] as number) + 1;
  said[bin] = (said[bin] as number) + chance;
  happened[bin] = (happened[bin] as number) + Number(came);
}

export function addCalibrations(all: readonly Calibration[]): Calibration {
  const sum = emptyCalibration();
  for (const key of ['count', 'said', 'happened'] as const) {
    for (const each of all) {
      for (let bin = 0; bin < BINS; bin++) sum[key][bin] = (sum[key][bin] as number) + (each[key][bin] as number);
    }
  }
  return sum;
}

/** Expected calibration error: the average distance between the chance said and the share that happened, by bin. */
export function calibrationError({ count, said, happened }: Calibration): number {
  const total = count.reduce((a, b) => a + b, 0);
  return said.reduce((sum, each, bin) => sum + Math.abs(each - (happened[bin] as number)), 0) / total;
}
