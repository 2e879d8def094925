import type { ApiDeps } from './api-deps.ts';
import type { Readings } from './keep-readings.ts';

/** What routes are given: what the API needs of the outside, and the readings that they share. */
export interface RouteDeps extends ApiDeps {
  readonly readings: Readings;
}
