import { z } from 'zod';

type ObjectSchema = { type: 'object'; [key: string]: unknown };

/**
 * The input of a tool as the protocol lists it. An assistant reads all of them at every beginning, so what says
 * nothing new is left out: the pattern of a calendar day beside its format.
 */
export function inputSchema(input: z.ZodObject): ObjectSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(input, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
  return schema as ObjectSchema;
}
