import { z } from '@hono/zod-openapi';
import { fail, ok, type Result } from '../kernel/result.ts';

/** Lists that fit in memory: no limit unless one is named. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(2000).optional(),
  cursor: z.string().min(1).max(300).optional().openapi({ description: 'What the page before returned as next' }),
});

interface Asked {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface BadCursor {
  readonly kind: 'bad-cursor';
  readonly cursor: string;
}

/** One page of a list that was read whole. `next` is the id of its last item; an id that is not in the list is no cursor. */
export function pageOf<Item>(
  all: readonly Item[],
  idOf: (item: Item) => string,
  { limit, cursor }: Asked,
): Result<{ readonly items: readonly Item[]; readonly next: string | null }, BadCursor> {
  const at = cursor === undefined ? -1 : all.findIndex((item) => idOf(item) === cursor);
  if (cursor !== undefined && at < 0) return fail({ kind: 'bad-cursor', cursor });
  const left = all.slice(at + 1);
  const items = left.slice(0, limit);
  const last = items.at(-1);
  return ok({ items, next: last !== undefined && items.length < left.length ? idOf(last) : null });
}
