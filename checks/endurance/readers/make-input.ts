import { type Chance, chanceOf } from '../chance.ts';
import { readCorpus, type Sample } from './corpus.ts';
import { BYTE_MUTATIONS } from './mutate-bytes.ts';
import { encoded, TEXT_MUTATIONS } from './mutate-text.ts';
import { mutatedWorkbook } from './mutate-workbook.ts';

const corpus = readCorpus();

/** A file as nobody meant it: one of the samples, mutated once or a few times. The same seed makes the same one. */
export function makeInput(seed: number): Sample {
  const chance = chanceOf(seed);
  const { name, bytes } = chance.oneOf(corpus);
  let mutated = bytes;
  for (let times = chance.oneOf([1, 1, 1, 2, 2, 3, 5]); times > 0; times--) mutated = mutateOnce(mutated, chance);
  // The name decides only where the bytes leave it open; now and then it lies.
  return { name: chance.inHundred(10) ? chance.oneOf(corpus).name : name, bytes: mutated };
}

function mutateOnce(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (isArchive(bytes) && chance.inHundred(70)) return mutatedWorkbook(bytes, chance);
  if (isArchive(bytes) || chance.inHundred(40)) {
    return chance.oneOf(BYTE_MUTATIONS)(bytes, chance, () => chance.oneOf(corpus).bytes);
  }
  const text = new TextDecoder().decode(bytes);
  return encoded(chance.oneOf(TEXT_MUTATIONS)(text, chance), chance);
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
