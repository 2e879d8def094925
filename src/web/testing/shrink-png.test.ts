import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { shrinkPng } from './shrink-png.ts';

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Two lines of two pixels, red, green, blue, written with the filter given; a difference is taken modulo 256. */
function picture(filter: number): Buffer {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const red = [255, 0, 0];
  const lines: Record<number, number[]> = {
    0: [0, ...red, 0, 255, 0, 0, 0, 0, 255, ...red],
    1: [1, ...red, 1, 255, 0, 1, 0, 0, 255, 255, 0, 1],
    2: [0, ...red, 0, 255, 0, 2, 1, 0, 255, 255, 1, 0],
    3: [0, ...red, 0, 255, 0, 3, 129, 0, 255, 255, 129, 129],
    4: [0, ...red, 0, 255, 0, 4, 1, 0, 255, 255, 1, 1],
  };
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(lines[filter] ?? [])))];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function readBack(png: Buffer): string {
  const at = (kind: string) => png.indexOf(kind, 0, 'latin1');
  const data = (kind: string) => png.subarray(at(kind) + 4, at(kind) + 4 + png.readUInt32BE(at(kind) - 4));
  const lines = inflateSync(data('IDAT'));
  const colour = (index: number) =>
    data('PLTE')
      .subarray(index * 3, index * 3 + 3)
      .toString('hex');
  return [1, 2, 4, 5].map((place) => colour(lines[place] ?? 0)).join(' ');
}

it.each([
  { name: 'as it is', filter: 0 },
  { name: 'from the left', filter: 1 },
  { name: 'from above', filter: 2 },
  { name: 'from between the two', filter: 3 },
  { name: 'from the nearest of three', filter: 4 },
])('shows the same pixels, written $name', ({ filter }) => {
  expect(readBack(shrinkPng(picture(filter)))).toBe('ff0000 00ff00 0000ff ff0000');
});
