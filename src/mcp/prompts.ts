import { type GetPromptResult, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';

const ALL = [
  {
    name: 'go-through-my-week',
    title: 'Go through my last week',
    description:
      'What was sent and what came back in the last seven days, what is missing from the record, and what it says.',
    text: `Go through the last seven days of my job search with me.

1. Call read_settings for today, then list_changes, and list_applications with states open, to see what was recorded and what is still out.
2. Ask me, in one message, what is missing: answers that came, conversations that took place or are planned, applications I sent and did not record. Name the applications you think of.
3. Record what I tell you where you may write: one call for each thing, no day that I did not name. Where you may not write, list the lines for me to record.
4. Then call diagnose and tell me in a few sentences what stands out, with intervals, and the one next step. Where it says that nothing stands out or that it is too early to tell, say that.

Be plain. Do not cheer me up about rejections.`,
  },
  {
    name: 'why-does-it-fail',
    title: 'Where does my search fail, and why',
    description: 'The verdict with its intervals, what speaks for and against it, and what to try next.',
    text: `Tell me where my job search fails and why.

Call diagnose. Then say, in this order: the verdict in one sentence; the rate of that step with its interval, its count and the typical range; what speaks for it and what against it; how sure it is against the other steps; the one next step. Quote no figure without its interval. Where no step is named, say that the record does not tell yet, and what would have to be recorded or sent before it can.`,
  },
];

/** What an assistant can offer the person to begin with. */
export const PROMPTS = ALL.map(({ text: _, ...about }) => about);

/** The message behind a prompt. */
export function getPrompt(name: string): GetPromptResult {
  const prompt = ALL.find((one) => one.name === name);
  if (!prompt) {
    const names = ALL.map((one) => one.name).join(', ');
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no prompt "${name}". There are: ${names}.`);
  }
  const { description, text } = prompt;
  return { description, messages: [{ role: 'user', content: { type: 'text', text } }] };
}
