import { basename, extname } from 'node:path';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CliDeps } from './cli-deps.ts';
import { type Refusal, refused } from './refusal.ts';

/** The text of a resume as it was kept, and what it is called. */
export interface VariantText {
  readonly text: string;
  readonly fileName: string | null;
  readonly called: string;
}

/** Reads a resume or note that is text; the pages of a PDF or a Word file have to be saved as text first. */
export async function readVariantText(
  { readBytes }: Pick<CliDeps, 'readBytes'>,
  file: string,
): Promise<Result<VariantText, Refusal>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const isInput = file === '-';
  const fileName = isInput ? null : basename(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
    // Text holds no zero byte; a PDF and a Word file do.
    if (!text.includes('\0')) return ok({ text, fileName, called: isInput ? 'resume' : basename(file, extname(file)) });
  } catch {
    // Said below, in the same words as for what decodes and is no text.
  }
  const mend = 'save it as text or Markdown; what is compared are its lines';
  return fail(refused({ what: 'this is no text', where: file, mend }));
}
