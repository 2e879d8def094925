import type { z } from 'zod';
import { issueWords } from '../pipeline/issue-words.ts';
import { type Refusal, wrongUsage } from './refusal.ts';

/** The first thing that a schema objects to in what was typed. */
export function sayIssue(error: z.ZodError, given: unknown): Refusal {
  const [issue] = error.issues;
  const { what, where, mend } = issue
    ? issueWords(issue, given)
    : { what: 'it cannot be read', where: '', mend: 'see --help for the fields there are' };
  return wrongUsage({ what, where, mend });
}
