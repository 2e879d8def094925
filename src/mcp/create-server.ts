import { ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server';
import { callTool } from './call-tool.ts';
import { inputSchema } from './input-schema.ts';
import { INSTRUCTIONS } from './instructions.data.ts';
import type { McpDeps } from './mcp-deps.ts';
import { getPrompt, PROMPTS } from './prompts.ts';
import { listResources, readResource, TEMPLATES } from './resources.ts';
import type { Tool } from './tool.ts';
import { TOOLS } from './tools.ts';

/** The server of one connection: tools, resources and prompts over the ledger. It knows no transport. */
export function createServer(deps: McpDeps): Server {
  const about = { name: 'breakpoint', title: 'Breakpoint', version: deps.version };
  const server = new Server(about, {
    capabilities: { tools: {}, resources: {}, prompts: {} },
    instructions: INSTRUCTIONS[deps.mayWrite ? 'writing' : 'reading'],
  });
  const listed = TOOLS.filter(({ writes }) => deps.mayWrite || !writes).map(describe);
  server.setRequestHandler('tools/list', () => ({ tools: listed }));
  server.setRequestHandler('tools/call', ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, unknownTool(params.name, listed));
    return callTool(tool, deps, params.arguments);
  });
  server.setRequestHandler('resources/list', () => ({ resources: listResources() }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: TEMPLATES }));
  server.setRequestHandler('resources/read', ({ params }) => readResource(deps, params.uri));
  server.setRequestHandler('prompts/list', () => ({ prompts: PROMPTS }));
  server.setRequestHandler('prompts/get', ({ params }) => getPrompt(params.name));
  return server;
}

function describe({ name, title, description, writes, takesAway, input }: Tool) {
  return {
    name,
    title,
    description,
    inputSchema: inputSchema(input),
    annotations: { title, readOnlyHint: !writes, destructiveHint: takesAway, openWorldHint: false },
  };
}

function unknownTool(name: string, listed: readonly { readonly name: string }[]) {
  return `There is no tool "${name}". There are: ${listed.map((tool) => tool.name).join(', ')}.`;
}
