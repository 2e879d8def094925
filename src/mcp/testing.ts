import { readFile } from 'node:fs/promises';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/server';
import { fail, ok } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { createServer } from './create-server.ts';
import type { McpDeps } from './mcp-deps.ts';
import { refused } from './tool-error.ts';

/** What a tool answered, as a test looks at it. */
export interface ToolSaid {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** The SDK's own client at a server in this process, over a ledger of the test's own. */
export async function testAssistant(deps: Deps, given: Partial<McpDeps> & Pick<McpDeps, 'analyse'>) {
  const faults: unknown[] = [];
  const server = createServer({
    deps,
    version: '0.0.0',
    mayWrite: true,
    readBytes: async (path) =>
      readFile(path).then(ok, () => fail(refused({ what: 'there is no such file', where: path, mend: 'check it' }))),
    countDaysIn: () => {},
    isInPlace: () => true,
    troubleWords: () => null,
    onFault: (_, error) => faults.push(error),
    ...given,
  });
  const [own, far] = InMemoryTransport.createLinkedPair();
  await server.connect(far as unknown as Transport);
  const client = new Client({ name: 'test', version: '0.0.0' });
  await client.connect(own);
  return { client, faults, call: caller(client), close: () => client.close() };
}

/** Calls a tool by name and reads its answer. */
export function caller(client: Client) {
  return async (name: string, args: Record<string, unknown> = {}): Promise<ToolSaid> => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
    const [first] = content;
    return {
      isError: isError === true,
      text: first?.type === 'text' ? first.text : '',
      data: (structuredContent ?? {}) as Record<string, unknown>,
    };
  };
}
