import { expect, it } from 'vitest';
import { streamPieces } from './stream-pieces.ts';

/** Pieces without end, and how far they were read. */
function endless() {
  const seen = { made: 0, isOver: false };
  async function* pieces() {
    try {
      for (;;) yield `piece ${++seen.made} ${'x'.repeat(1000)}`;
    } finally {
      seen.isOver = true;
    }
  }
  return { seen, pieces };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

it('reads no further than is taken', async () => {
  const { seen, pieces } = endless();
  const reader = (await streamPieces((write) => write(pieces()))).getReader();
  await turn();
  const unread = seen.made;
  expect(unread).toBeLessThan(5);
  for (let at = 0; at < 10; at++) await reader.read();
  await turn();
  expect(seen.made).toBeGreaterThan(unread);
  expect(seen.made).toBeLessThan(16);
  await reader.cancel();
});

it('stops reading where the reader leaves', async () => {
  const { seen, pieces } = endless();
  const stream = await streamPieces((write) => write(pieces()));
  await stream.cancel();
  await expect.poll(() => seen.isOver).toBe(true);
});

it('fails before anything is sent where the first piece cannot be read, and breaks off where a later one cannot', async () => {
  async function* broken(after: number) {
    for (let at = 0; at < after; at++) yield 'piece';
    throw new Error('the disk is gone');
  }
  await expect(streamPieces((write) => write(broken(0)))).rejects.toThrow('the disk is gone');
  const stream = await streamPieces((write) => write(broken(1)));
  await expect(new Response(stream).text()).rejects.toThrow();
});

it('sends all of it, and nothing of nothing', async () => {
  async function* some(count: number) {
    for (let at = 0; at < count; at++) yield `ü${at} `;
  }
  expect(await new Response(await streamPieces((write) => write(some(3)))).text()).toBe('ü0 ü1 ü2 ');
  expect(await new Response(await streamPieces((write) => write(some(0)))).text()).toBe('');
});
