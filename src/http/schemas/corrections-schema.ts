import { z } from '@hono/zod-openapi';
import { CHANNELS } from '../../analysis/model.ts';
import { isMappingKey, STAGE_MEANINGS } from '../../intake/model.ts';

const word = z.string().min(1).max(500);

const Columns = z.record(
  z.string().refine(isMappingKey, { message: 'is no field that a column can be read as' }),
  z.array(z.string().max(500)).max(500),
);
const Words = z.strictObject({
  stages: z.partialRecord(z.enum(STAGE_MEANINGS), z.array(word).max(500)).exactOptional(),
  channels: z.partialRecord(z.enum(CHANNELS), z.array(word).max(500)).exactOptional(),
});
const Rows = z
  .array(
    z.strictObject({
      table: z.int().min(0),
      row: z.int().min(0),
      cells: z
        .array(z.strictObject({ at: z.int().min(0), text: z.string().max(10_000) }))
        .max(500)
        .exactOptional(),
      leaveOut: z.boolean().exactOptional(),
    }),
  )
  .max(100_000);

/** A part of a form that holds JSON; an empty one is as good as none. */
function json<Schema extends z.ZodType>(schema: Schema, example: string) {
  return z.string().transform((text, context): z.output<Schema> | undefined => {
    if (text.trim() === '') return undefined;
    const parsed = schema.safeParse(fromJson(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
    context.addIssue({ code: 'custom', message: `is not as in ${example}${where}: ${issue?.message ?? ''}` });
    return z.NEVER;
  });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Given once it holds for every file, given as often as there are files each for its own: always a list. */
function each<Schema extends z.ZodType>(schema: Schema, description: string) {
  return z
    .preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(schema))
    .openapi({ type: 'string', description });
}

/** What a person settles about files before they are read, as parts of the form beside them. */
export const CorrectionsForm = {
  dates: each(
    z.enum(['dmy', 'mdy', '']).transform((order) => (order === '' ? undefined : order)),
    'Day first (dmy) or month first (mdy). Given once it holds for all files; given as often as files, each for its own',
  ),
  year: each(
    z
      .string()
      .regex(/^(?:20\d{2})?$/, 'is no year such as 2025')
      .transform((year) => (year === '' ? undefined : Number(year))),
    'The year of the first row, where no day of the file names one',
  ),
  map: each(
    json(Columns, '{"company": ["Employer"]}'),
    'JSON, field → headers: {"company": ["Employer"]}. {} forgets what was remembered for this header',
  ),
  words: each(
    json(Words, '{"stages": {"rejected": ["binned"]}, "channels": {"board": ["JX"]}}'),
    'JSON, words of the files and what they mean: {"stages": {"rejected": ["binned"]}, "channels": {"board": ["JX"]}}',
  ),
  rows: each(
    json(Rows, '[{"table": 0, "row": 39, "cells": [{"at": 2, "text": "2025-08-08"}]}]'),
    'JSON, words on single rows as a look counts them: [{"table": 0, "row": 39, "leaveOut": true}]',
  ),
};
