import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { expect, it } from 'vitest';
import { aDayByAssistant } from './a-day-by-assistant.ts';

const root = join(import.meta.dirname, '..');

/** Ids are chance, everything else of the page is not. */
const masked = (page: string) => page.replace(/\b[0-9a-z]{12}\b(?=[)\]"])/g, 'an id');

it('docs/a-day-by-assistant.md is what an assistant is really answered', async () => {
  const kept = readFileSync(join(root, 'docs/a-day-by-assistant.md'), 'utf8');
  expect(masked(await aDayByAssistant())).toBe(masked(kept));
});

interface ServerSettings {
  readonly command: string;
  readonly args: readonly string[];
}

/** What README.md tells to write into the settings of an editor, with the clone at its real place. */
const settings = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```json\n([\s\S]*?)^```/gm)]
  .map(([, text = '']) => JSON.parse(text.replaceAll('/path/to/breakpoint', root)) as object)
  .flatMap((json) => ('mcpServers' in json ? [json.mcpServers as Record<string, ServerSettings>] : []));

it('README.md holds settings for an editor', () => {
  expect(settings.length).toBe(1);
});

it.each(settings.flatMap((servers) => Object.entries(servers)))(
  'the settings of README.md start %s',
  async (_, server) => {
    const home = mkdtempSync(join(tmpdir(), 'breakpoint-editor-'));
    const env = { ...(process.env as Record<string, string>), BREAKPOINT_HOME: home };
    const client = new Client({ name: 'editor', version: '1.0.0' });
    const { command, args } = server;
    try {
      await client.connect(new StdioClientTransport({ command, args: [...args], env }));
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toContain('diagnose');
      expect(tools.map(({ name }) => name).includes('add_application')).toBe(args.includes('--write'));
    } finally {
      await client.close();
      rmSync(home, { recursive: true, force: true });
    }
  },
);
