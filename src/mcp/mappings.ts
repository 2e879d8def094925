import { z } from 'zod';
import { ok } from '../kernel/result.ts';
import { forgetMapping } from '../pipeline/forget-mapping.ts';
import { listMappings, type Mapping } from '../pipeline/list-mappings.ts';
import { readTool, writeTool } from './tool.ts';
import { sayFailure } from './tool-error.ts';

const listMappingsTool = readTool({
  name: 'list_mappings',
  title: 'List how files are read',
  description:
    'Lists the headers whose columns the person corrected: every later file with such a header is read that way. Call it where an import reads a column strangely.',
  input: z.strictObject({}),
  run: async ({ deps }) => {
    const items = await listMappings(deps);
    const text = items.length === 0 ? 'Nothing is remembered of how files are read.' : items.map(line).join('\n');
    return ok({ data: { items }, text });
  },
});

const forgetMappingTool = writeTool({
  name: 'forget_mapping',
  title: 'Forget how files are read',
  description:
    'Forgets the corrected columns of one header: files with it are read anew. What was imported stays as it is. Undo does not bring it back.',
  takesAway: true,
  isLogged: false,
  input: z.strictObject({ mapping: z.string().min(1).max(200).describe('The id of the mapping, from list_mappings.') }),
  run: async ({ deps }, { mapping }) => {
    const forgotten = await forgetMapping(deps, mapping);
    return forgotten.ok ? ok({ data: { ...forgotten.value }, text: 'Forgotten.' }) : sayFailure(forgotten.failure);
  },
});

/** Tools over what is remembered of how files are read. */
export const MAPPINGS = [listMappingsTool, forgetMappingTool];

function line({ id, header, columns }: Mapping): string {
  const read = Object.entries(columns).map(([field, headers]) => `${field} from ${headers.join(', ')}`);
  return `- ${id}: files with ${header.join(', ')}; ${read.join('; ')}`;
}
