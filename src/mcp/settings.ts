import { z } from 'zod';
import { ok } from '../kernel/result.ts';
import { changeSettings } from '../pipeline/change-settings.ts';
import { SettingsEdit } from '../pipeline/model.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { McpDeps } from './mcp-deps.ts';
import { type Answered, readTool, writeTool } from './tool.ts';

const readSettingsTool = readTool({
  name: 'read_settings',
  title: 'Read the settings, and which day today is',
  description:
    'Tells the zone in which days are counted, today in that zone, the theme of the page, the bedtime, and whether the person replaced the typical ranges.',
  input: z.strictObject({}),
  run: answer,
});

const changeSettingsTool = writeTool({
  name: 'change_settings',
  title: 'Change the settings',
  description:
    'Sets the time zone in which days are counted (such as Europe/Berlin; null is the machine\'s), the theme of the page, or the bedtime (such as 23:30; null is none), after which applications count as sent late at night. The typical ranges are replaced on the page or with "breakpoint settings" only.',
  input: SettingsEdit.omit({ reference: true }),
  run: async (deps, edit) => {
    await changeSettings(deps.deps, edit);
    if (edit.zone !== undefined) deps.countDaysIn(edit.zone);
    return answer(deps);
  },
});

/** Tools over what the person set for the whole program. */
export const SETTINGS = [readSettingsTool, changeSettingsTool];

async function answer({ deps }: McpDeps): Promise<Answered> {
  const settings = await readSettings(deps);
  const today = deps.today();
  const lines = [
    `Today is ${today}, counted in ${settings.zone ?? "this machine's time zone"}.`,
    `Theme of the page: ${settings.theme}.`,
    `Bedtime: ${settings.bedtime ?? 'not set'}.`,
    settings.reference === null
      ? 'Typical ranges: the built-in ones.'
      : `Typical ranges: ${settings.reference.length} replaced by the person.`,
  ];
  return ok({ data: { ...settings, today }, text: lines.join('\n') });
}
