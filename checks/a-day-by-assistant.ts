// Prints a day's work by an assistant as it really goes: `node checks/a-day-by-assistant.ts > docs/a-day-by-assistant.md`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const root = join(import.meta.dirname, '..');

type Said = Awaited<ReturnType<Client['callTool']>>;
type Call = (name: string, args: Record<string, unknown>) => Promise<Said>;

/** One thing the person says, and what the assistant calls because of it, given the answer before. */
interface Step {
  readonly says: string;
  readonly tool: string;
  readonly args: (before: Said | null) => Record<string, unknown>;
}

const DAY: readonly Step[] = [
  {
    says: 'I wrote to Acme yesterday, a friend there passed it on.',
    tool: 'add_application',
    args: () => ({ line: 'Acme, Backend Engineer, referral, 2026-11-22' }),
  },
  {
    says: 'And to Birch Payments, over their board, for their platform team; it is remote.',
    tool: 'add_application',
    args: () => ({
      company: 'Birch Payments',
      role: 'Platform Engineer',
      channel: 'board',
      sentOn: '2026-11-23',
      workMode: 'remote',
    }),
  },
  {
    says: 'Cedar Maps I only want to keep in mind.',
    tool: 'add_application',
    args: () => ({ company: 'Cedar Maps', role: 'Data Engineer', intent: 'wish' }),
  },
  {
    says: 'Acme called: a first conversation on Friday.',
    tool: 'log_event',
    args: () => ({ applications: ['Acme'], kind: 'screen', on: '2026-11-23', plannedOn: '2026-11-27' }),
  },
  {
    says: 'Birch said no this evening.',
    tool: 'log_event',
    args: () => ({ applications: ['Birch Payments'], kind: 'rejected', on: '2026-11-23' }),
  },
  {
    says: 'Wait, that was only their receipt.',
    tool: 'correct_event',
    args: (before) => ({ event: dataOf(before).application?.timeline.at(-1)?.id, kind: 'acknowledged' }),
  },
  {
    says: 'Where does my search fail, and why?',
    tool: 'diagnose',
    args: () => ({ asOf: '2026-11-23' }),
  },
  {
    says: 'Drop Cedar Maps again.',
    tool: 'delete_applications',
    args: () => ({ applications: ['Cedar Maps'] }),
  },
  {
    says: 'No, keep it after all.',
    tool: 'undo',
    args: (before) => ({ seq: dataOf(before).change?.seq }),
  },
];

interface Told {
  readonly change?: { readonly seq: number };
  readonly application?: { readonly timeline: readonly { readonly id: string }[] };
}

function dataOf(said: Said | null): Told {
  return (said?.structuredContent ?? {}) as Told;
}

/** Plays the day on a home of its own that holds the made-up search, and tells it as a page. */
export async function aDayByAssistant(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-day-'));
  const client = new Client({ name: 'a-day', version: '1.0.0' });
  const env = { ...(process.env as Record<string, string>), BREAKPOINT_HOME: join(folder, 'home') };
  const args = [join(root, 'bin/breakpoint.js'), 'mcp', '--write'];
  try {
    await client.connect(new StdioClientTransport({ command: process.execPath, args, env }));
    const call: Call = (name, given) => client.callTool({ name, arguments: given });
    await call('import_file', { files: [{ path: join(root, 'samples/search.csv') }] });
    return `${[BEGINNING, ...(await play(call))].join('\n\n')}\n`;
  } finally {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(call: Call): Promise<string[]> {
  const told: string[] = [];
  let before: Said | null = null;
  for (const { says, tool, args } of DAY) {
    const given = args(before);
    before = await call(tool, given);
    if (before.isError) throw new Error(`${tool}: ${JSON.stringify(before.content)}`);
    const request = JSON.stringify({ name: tool, arguments: given });
    told.push(`## “${says}”`, `\`\`\`json\n${request}\n\`\`\``, `\`\`\`text\n${textOf(before)}\n\`\`\``);
    if (tool === 'diagnose') told.push(`Beside the text, for programs:`, `\`\`\`json\n${figuresOf(before)}\n\`\`\``);
  }
  return told;
}

function textOf({ content }: Said): string {
  const [first] = content;
  return first?.type === 'text' ? first.text : '';
}

/** The verdict and the step it names, as they stand in the object beside the text. */
function figuresOf({ structuredContent }: Said): string {
  const { verdict, stages } = structuredContent as { verdict: { stage: string }; stages: { stage: string }[] };
  return JSON.stringify({ verdict, stage: stages.find(({ stage }) => stage === verdict.stage) }, null, 2);
}

const BEGINNING = `# A day by an assistant

What the SDK's own client sends to \`breakpoint mcp --write\`, and what comes back, on a home that holds the made-up search of
\`samples/search.csv\`. Made by \`node checks/a-day-by-assistant.ts\`; a test plays it again and compares. Ids are chance.`;

if (process.argv[1] === import.meta.filename) process.stdout.write(await aDayByAssistant());
