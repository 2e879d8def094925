import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/** What the person's machine says about itself; nothing below `main/` asks it again. */
export interface Environment {
  /** The folder with everything of one person's. */
  readonly home: string;
  /** The port the person named, or `null`: the next free one. */
  readonly port: number | null;
  /** IANA zone in which days are counted; asked only when a day is needed, for it takes as long as reading a database. */
  readonly zone: () => string;
}

export type EnvironmentFailure = { kind: 'bad-environment'; name: string; value: string; wanted: string };

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads `BREAKPOINT_HOME` and `BREAKPOINT_PORT`; an empty variable counts as not set. */
export function readEnvironment(variables: Variables): Result<Environment, EnvironmentFailure> {
  const port = variables.BREAKPOINT_PORT || null;
  if (port !== null && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    return fail({ kind: 'bad-environment', name: 'BREAKPOINT_PORT', value: port, wanted: 'a number from 0 to 65535' });
  }
  return ok({
    home: variables.BREAKPOINT_HOME || dataFolder(variables),
    port: port === null ? null : Number(port),
    zone: () => Temporal.Now.timeZoneId(),
  });
}

/** Where the platform keeps the data of programs. */
function dataFolder(variables: Variables): string {
  if (platform() === 'win32') return join(variables.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'Breakpoint');
  if (platform() === 'darwin') return join(homedir(), 'Library/Application Support/Breakpoint');
  return join(variables.XDG_DATA_HOME || join(homedir(), '.local/share'), 'breakpoint');
}

/** Today's calendar day in `zone`. */
export function today(zone: string): Day {
  return Temporal.Now.plainDateISO(zone).toString();
}
