import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number a pixel: red, green and blue. */
  readonly colours: Uint32Array;
}

/**
 * Rewrites a picture of a page with a palette, which is a third of its size: pages hold few colours, and what is left
 * out is the shade between two of them at the edge of a letter. Follows the PNG specification, 8 bits, not interlaced.
 */
export function shrinkPng(png: Buffer): Buffer {
  const pixels = readPixels(png);
  const palette = commonest(pixels.colours);
  const { width, height, colours } = pixels;
  const nearest = nearestIn(palette);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + x + 1] = nearest(colours[y * width + x] ?? 0);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(lines, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function readPixels(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const bytes = png[25] === 6 ? 4 : 3;
  const lines = inflateSync(Buffer.concat(dataOf(png)));
  const colours = new Uint32Array(width * height);
  const stride = width * bytes;
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const line = new Uint8Array(lines.subarray(start + 1, start + 1 + stride));
    unfilter({ kind: lines[start] ?? 0, line, above, bytes });
    for (let x = 0; x < width; x++) colours[y * width + x] = colourAt(line, x * bytes);
    above = line;
  }
  return { width, height, colours };
}

function colourAt(line: Uint8Array, at: number): number {
  return ((line[at] ?? 0) << 16) | ((line[at + 1] ?? 0) << 8) | (line[at + 2] ?? 0);
}

function dataOf(png: Buffer): Buffer[] {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return data;
}

interface Filtered {
  readonly kind: number;
  readonly line: Uint8Array;
  readonly above: Uint8Array;
  readonly bytes: number;
}

/** Every byte was kept as its difference from what stands left of it, above it, or between. */
function unfilter({ kind, line, above, bytes }: Filtered): void {
  for (let at = 0; at < line.length; at++) {
    const left = line[at - bytes] ?? 0;
    const up = above[at] ?? 0;
    const before = [0, left, up, (left + up) >> 1, paeth(left, up, above[at - bytes] ?? 0)][kind] ?? 0;
    line[at] = (line[at] ?? 0) + before;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function commonest(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    const index = known.get(colour) ?? nearestIndex(palette, colour);
    known.set(colour, index);
    return index;
  };
}

function nearestIndex(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const index of palette.keys()) {
    if (distance(palette[index] ?? 0, colour) < distance(palette[best] ?? 0, colour)) best = index;
  }
  return best;
}

function distance(one: number, other: number): number {
  const part = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
