import { z } from '@hono/zod-openapi';
import { FIELDS } from '../../intake/model.ts';

const day = z.iso.date();
const place = z.int().nonnegative();

const AsRead = z.union([
  z.object({ day, inferred: z.boolean() }),
  z.object({ means: z.array(z.string()).readonly() }),
  z.object({ text: z.string() }),
]);

const Column = z.object({
  at: place,
  header: z.string(),
  name: z.string(),
  field: z.enum(FIELDS).nullable(),
  filled: z.int(),
  sample: z.object({ written: z.string(), read: AsRead }).nullable(),
  why: z.string(),
  values: z
    .array(z.object({ value: z.string(), count: z.int(), means: z.array(z.string()).readonly() }))
    .readonly()
    .nullable(),
});

const Doubt = z.object({
  kind: z.enum(['day', 'name', 'order', 'future']),
  because: z.string(),
  at: place.nullable(),
  sentAt: place.exactOptional(),
});

const Row = z.object({
  line: z.int(),
  cells: z.array(z.string()).readonly(),
  draft: place.nullable(),
  because: z.string().nullable(),
  doubts: z.array(Doubt).readonly(),
  mended: z.enum(['cells', 'left-out']).nullable(),
});

const Order = z.object({ impossible: z.int(), future: z.int(), early: z.int() });

/** How a file was read, for a person who wants to look. */
export const LookSchema = z
  .object({
    encoding: z.string().nullable(),
    separator: z.string().nullable(),
    tables: z
      .array(
        z.object({
          name: z.string(),
          layout: z.string(),
          columns: z.array(Column).readonly(),
          rows: z.array(Row).readonly(),
        }),
      )
      .readonly(),
    yearless: z.int().nonnegative(),
    dates: z
      .object({
        order: z.enum(['dmy', 'mdy']).nullable(),
        by: z.enum(['you', 'values', 'other-columns', 'language', 'sense']).nullable(),
        both: z.int(),
        example: z.object({ written: z.string(), dmy: day.nullable(), mdy: day.nullable() }),
        dmy: Order,
        mdy: Order,
      })
      .nullable(),
  })
  .openapi('Look');
