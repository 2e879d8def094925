import type { Command } from 'commander';
import { fail, ok } from '../kernel/result.ts';
import { changeSettings } from '../pipeline/change-settings.ts';
import { type Settings, SettingsEdit } from '../pipeline/model.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { parseSettings } from './parse-settings.ts';
import { settingsText } from './print/settings.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

/** `settings`: shows what is set for the whole program, or changes it; an empty value brings back the default. */
export function define(command: Command, act: Act): void {
  command
    .argument('[field=value...]', 'zone, theme, bedtime, reference, or one range; left out, all are shown')
    .addHelpText('after', EXAMPLES)
    .action(act(settings));
}

const EXAMPLES = `
  zone=Europe/Berlin           where days are counted; zone= is this machine's
  theme=dark                   system, light or dark, for the page
  bedtime=23:30                applications written after it are told of
  reference.response=5-16      what is typical for a step, in 100
  reference.response.referral=20-50      the same for one channel
  reference=FILE               all: [{"stage", "low", "high", "channel"}, …]
  reference=                   back to the built-in ranges`;

async function settings(deps: CliDeps, pairs: string[]): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  if (pairs.length > 0) {
    const before = await readSettings(ledger.value);
    const given = await parseSettings(deps, pairs, before);
    if (!given.ok) return given;
    const parsed = SettingsEdit.safeParse(given.value);
    if (!parsed.success) return fail(sayIssue(parsed.error, given.value));
    const changed = await changeSettings(ledger.value, parsed.data);
    if (!changed.ok) return sayFailure(changed.failure);
  }
  const now: Settings = await readSettings(ledger.value);
  return ok({ json: now, text: (terminal) => settingsText(now, terminal) });
}
