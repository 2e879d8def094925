import type { ApplicationDetail } from '../../http/api.ts';

type Origin = ApplicationDetail['origin'];

/** Where something was read: "jobs.csv, line 98", "typed by hand". The import it came with stands beside it. */
export function originWords(origin: Origin): string {
  if (origin.kind === 'hand') return 'typed by hand';
  const { kind, file, line } = origin;
  const from = kind === 'file' ? '' : `${kind}, `;
  if (file === null) return kind === 'file' ? 'read from a file' : kind;
  return `${from}${file}${line === null ? '' : `, line ${line}`}`;
}
