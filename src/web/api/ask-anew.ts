import type { QueryClient } from '@tanstack/react-query';

/**
 * Asks everything anew after a change. What no page shows just now, but was asked before the change and is not yet
 * answered, is given up first: its late answer would be of before, and count as fresh.
 */
export async function askAnew(client: QueryClient): Promise<void> {
  await client.cancelQueries({ type: 'inactive' });
  await client.invalidateQueries();
}
