import { expect } from 'vitest';

/**
 * What a page shows, once it shows something and the same twice in a row: read at one moment it may be what stood there
 * the moment before, and what is compared with it later is then compared with nothing.
 */
export async function readSettled<T>(read: () => Promise<T | null>): Promise<T> {
  let last: T | null = null;
  await expect
    .poll(async () => {
      const before = JSON.stringify(last);
      last = await read();
      return last !== null && last !== '' && JSON.stringify(last) === before;
    })
    .toBe(true);
  return last as T;
}
