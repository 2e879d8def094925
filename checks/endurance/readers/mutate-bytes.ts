import type { Chance } from '../chance.ts';

/** Larger inputs show nothing that these do not, and cost the time of a hundred. */
export const MOST_BYTES = 1_000_000;

type Mutation = (bytes: Uint8Array, chance: Chance, other: () => Uint8Array) => Uint8Array;

const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(
    Math.min(
      MOST_BYTES,
      parts.reduce((sum, { length }) => sum + length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, Math.max(0, whole.length - at)), at);
    at = Math.min(whole.length, at + part.length);
  }
  return whole;
};

const MARKS = ['efbbbf', 'fffe', 'feff', 'fffe0000', '0000feff', '2b2f7638'].map((hex) =>
  Uint8Array.from(Buffer.from(hex, 'hex')),
);

/** Mutations that know nothing of what the bytes mean. */
export const BYTE_MUTATIONS: readonly Mutation[] = [
  function flip(bytes, chance) {
    const copy = Uint8Array.from(bytes);
    for (let times = chance.below(12) + 1; times > 0 && copy.length > 0; times--)
      copy[chance.below(copy.length)] = chance.below(256);
    return copy;
  },
  function flipBits(bytes, chance) {
    const copy = Uint8Array.from(bytes);
    for (let times = chance.below(6) + 1; times > 0 && copy.length > 0; times--) {
      const at = chance.below(copy.length);
      copy[at] = (copy[at] as number) ^ (1 << chance.below(8));
    }
    return copy;
  },
  function cut(bytes, chance) {
    const from = chance.inHundred(50) ? 0 : chance.below(bytes.length + 1);
    return bytes.slice(from, from + chance.below(bytes.length - from + 1));
  },
  function takeOut(bytes, chance) {
    const from = chance.below(bytes.length + 1);
    return join(bytes.subarray(0, from), bytes.subarray(from + chance.below(200)));
  },
  function repeat(bytes, chance) {
    const from = chance.below(bytes.length + 1);
    const part = bytes.subarray(from, from + chance.below(300) + 1);
    const times = chance.inHundred(5) ? 5000 : chance.below(200);
    return join(bytes.subarray(0, from), ...Array<Uint8Array>(times).fill(part), bytes.subarray(from));
  },
  function splice(bytes, chance, other) {
    const guest = other();
    const [at, from] = [chance.below(bytes.length + 1), chance.below(guest.length + 1)];
    return join(bytes.subarray(0, at), guest.subarray(from, from + chance.below(4000)), bytes.subarray(at));
  },
  function glue(bytes, _chance, other) {
    return join(bytes, other());
  },
  function mark(bytes, chance) {
    return join(chance.oneOf(MARKS), bytes);
  },
  function zeros(bytes, chance) {
    const at = chance.below(bytes.length + 1);
    return join(bytes.subarray(0, at), new Uint8Array(chance.below(3000)), bytes.subarray(at));
  },
  function noise(bytes, chance) {
    const at = chance.below(bytes.length + 1);
    const guest = Uint8Array.from({ length: chance.below(400) }, () => chance.below(256));
    return join(bytes.subarray(0, at), guest, bytes.subarray(at));
  },
];
