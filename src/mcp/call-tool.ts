import type { CallToolResult } from '@modelcontextprotocol/server';
import { fail } from '../kernel/result.ts';
import type { MadeChange } from '../pipeline/deps.ts';
import { readZone } from '../pipeline/read-zone.ts';
import type { McpDeps } from './mcp-deps.ts';
import type { Answered, Tool, ToolAnswer } from './tool.ts';
import { type Refusal, refusalText, refused, sayIssues } from './tool-error.ts';

/**
 * Runs one tool on arguments that nobody checked yet. Whatever they are, the answer is a result: what was done, or an
 * error that says what, where and what to do.
 */
export async function callTool(tool: Tool, deps: McpDeps, given: unknown): Promise<CallToolResult> {
  if (tool.writes && !deps.mayWrite) return errorResult(mayOnlyRead(tool.name));
  if (!deps.isInPlace()) return errorResult(refused(GONE));
  const input = tool.input.safeParse(given ?? {});
  if (!input.success) return errorResult(sayIssues(input.error, Object.keys(tool.input.shape)));
  const made: MadeChange[] = [];
  const answered = await run(tool, { ...deps, deps: { ...deps.deps, onChange: (one) => made.push(one) } }, input.data);
  if (!answered.ok) return errorResult(answered.failure);
  // Before a change is said to be stored: it may have gone into a file that is no longer there.
  if (tool.writes && !deps.isInPlace()) return errorResult(refused(GONE));
  return result(tool.isLogged ? withChange(answered.value, made.at(-1) ?? null) : answered.value);
}

async function run(tool: Tool, deps: McpDeps, input: unknown): Promise<Answered> {
  try {
    // The page may have set another zone since the last call.
    deps.countDaysIn(await readZone(deps.deps));
    return await tool.run(deps, input);
  } catch (error) {
    const trouble = deps.troubleWords(error);
    if (trouble) return fail(refused(trouble));
    deps.onFault(tool.name, error);
    return fail(refused(FAULT));
  }
}

const GONE = {
  what: 'the file of the database was deleted or replaced while this server ran, and nothing can be read or stored',
  where: '',
  mend: 'have the person start the server of this assistant anew; "breakpoint restore" puts a backup in place',
};

const FAULT = {
  what: 'this is a fault of Breakpoint: the tool could not answer, and nothing of it was stored',
  where: '',
  mend: 'the lines that "breakpoint mcp" wrote to standard error say more; they belong into a report',
};

function mayOnlyRead(name: string): Refusal {
  return refused({
    what: `"${name}" changes the record, and this server was started to read only`,
    where: 'breakpoint mcp',
    mend: 'ask the person whether you may write; then they start it with "breakpoint mcp --write", in the settings of the editor as args ["mcp", "--write"]',
  });
}

/** What was changed, by the number that `undo` takes; nothing where everything stood like that already. */
function withChange({ data, text, ...rest }: ToolAnswer, change: MadeChange | null): ToolAnswer {
  const told =
    change === null
      ? 'No change was logged: everything stood like that already, or it is nothing that undo takes back.'
      : `Change ${change.seq}: ${change.summary}. The tool "undo" with seq ${change.seq} takes it back.`;
  return { ...rest, data: { ...data, change }, text: `${text}\n\n${told}` };
}

function result({ data, text, document }: ToolAnswer): CallToolResult {
  const attached = document === undefined ? [] : [{ type: 'resource' as const, resource: document }];
  return { content: [{ type: 'text', text }, ...attached], structuredContent: data };
}

function errorResult(refusal: Refusal): CallToolResult {
  const { what, where, mend } = refusal;
  return {
    isError: true,
    content: [{ type: 'text', text: refusalText(refusal) }],
    structuredContent: { error: { what, where, mend } },
  };
}
