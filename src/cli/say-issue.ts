import type { z } from 'zod';

/** The first thing that a schema objects to, in the three parts of every error. */
export function sayIssue(error: z.ZodError) {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  const what =
    issue?.code === 'unrecognized_keys'
      ? `there is no field "${issue.keys.join('", "')}"`
      : (issue?.message ?? 'it cannot be read');
  return { what, where: field, mend: field === '' ? 'see --help for the fields there are' : `correct "${field}"` };
}
