import type { Command } from 'commander';
import type { Backup } from '../archive/home.ts';
import { ok } from '../kernel/result.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { bytesText } from './print/bytes.ts';
import { instantText } from './print/instant.ts';
import { table } from './print/table.ts';
import type { Terminal } from './terminal.ts';

/** `backups`: those that lie in the home, the latest first. */
export function define(command: Command, act: Act): void {
  command.action(act(list));
}

async function list(deps: CliDeps): Promise<Answered> {
  const home = await deps.openHome();
  if (!home.ok) return home;
  const backups = await home.value.listBackups();
  return ok({ json: backups, text: (terminal) => `${backupsText(backups, terminal)}\n` });
}

const REASONS: Readonly<Record<Backup['reason'], string>> = {
  daily: 'each day',
  'before-import': 'before an import',
  'before-migration': 'before an upgrade',
  'before-restore': 'before a restore',
  'by-hand': 'by hand',
};

function backupsText(backups: readonly Backup[], { columns: width, paint }: Terminal): string {
  if (backups.length === 0) return 'There is no backup yet. "breakpoint backup" makes one.';
  const rows = backups.map(({ name, reason, at, bytes }) => [instantText(at), REASONS[reason], bytesText(bytes), name]);
  const columns = [{ title: 'When' }, { title: 'Why' }, { title: 'Size', align: 'right' as const }, { title: 'Name' }];
  return table(columns, rows, { width, title: (line) => paint('quiet', line) });
}
