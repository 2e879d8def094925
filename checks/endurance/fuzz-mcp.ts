import type { testAssistant } from '../../src/mcp/testing.ts';
import type { Chance } from './chance.ts';
import type { Seen } from './fuzz-rest.ts';
import { logFor } from './odd-requests.ts';
import { asText, type KnownIds, mutated, oddValue, type Schema, valueFor } from './odd-values.ts';

type Assistant = Awaited<ReturnType<typeof testAssistant>>;
type Args = Record<string, unknown>;

const SELDOM = /^(diagnose|report|export|delete_search)$/;

/** Calls tools with odd arguments through the SDK's own client, and judges each answer. */
export async function mcpFuzzer({ client }: Assistant) {
  const { tools } = await client.listTools();
  const pick = (chance: Chance) => {
    for (;;) {
      const tool = chance.oneOf(tools);
      if (!SELDOM.test(tool.name) || chance.inHundred(10)) return tool;
    }
  };
  return async (chance: Chance, known: KnownIds): Promise<Seen> => {
    if (chance.inHundred(5)) return judged(() => client.readResource({ uri: oddUri(chance, known) }), 'resource');
    const { name, inputSchema } = pick(chance);
    const given = valueFor(inputSchema as Schema, { chance, known });
    const args = (
      chance.inHundred(30) ? mutated(withFiles(given as Args, chance), chance) : withFiles(given as Args, chance)
    ) as Args;
    const called = chance.inHundred(2) ? chance.oneOf(['', '__proto__', 'Diagnose', 'diagnose ']) : name;
    return judged(() => client.callTool({ name: called, arguments: args }), `${called} ${printed(args)}`);
  };
}

/** A job log where the tool reads one: by its text, for a path would lead out of the test. */
function withFiles(args: Args, chance: Chance): Args {
  if (!('files' in args)) return args;
  const log = logFor(chance);
  return { ...args, files: [{ name: 'log.csv', text: typeof log === 'string' ? log : 'Company\nAcme' }] };
}

function oddUri(chance: Chance, { application }: KnownIds): string {
  const id =
    application.length > 0 && chance.inHundred(50) ? chance.oneOf(application) : asText(oddValue(chance)).slice(0, 500);
  return chance.oneOf([
    `breakpoint://applications/${id}`,
    'breakpoint://method',
    `breakpoint://${id}`,
    id,
    'file:///etc/passwd',
    '%',
  ]);
}

function printed(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? '').slice(0, 600);
  } catch {
    return 'what cannot be printed';
  }
}

/** An answer with a text, an error that says what and what to do, or a refusal of the protocol's own that names the reason. */
async function judged(ask: () => Promise<unknown>, asked: string): Promise<Seen> {
  try {
    const answer = (await ask()) as { isError?: boolean; content?: { text?: string }[]; structuredContent?: Args };
    const refused = answer.isError === true;
    const error = answer.structuredContent?.error as Record<string, unknown> | undefined;
    const isWhole = !refused || ['what', 'where', 'mend'].every((part) => typeof error?.[part] === 'string');
    const wrong = [
      ...(isWhole && (!refused || (error?.what && error.mend))
        ? []
        : [`an error without its parts: ${printed(answer)}`]),
      ...(String(error?.what ?? '').includes('fault of Breakpoint') ? [`a fault: ${printed(answer)}`] : []),
    ];
    return { asked, refused, wrong };
  } catch (error) {
    const { code, message } = error as { code?: number; message?: string };
    // -32602: the arguments are no object, or there is no such tool or document.
    return { asked, refused: true, wrong: code === -32_602 && message ? [] : [`a protocol error ${code}: ${message}`] };
  }
}
