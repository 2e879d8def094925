import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

interface Bundled {
  readonly modules?: Readonly<Record<string, unknown>>;
}

/** The licence texts of the packages whose code went into a bundle, which their authors ask to travel along. */
export function licences(chunks: readonly Bundled[]): string {
  const modules = chunks.flatMap(({ modules = {} }) => Object.keys(modules));
  const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
  return [...folders]
    .toSorted()
    .map(licence)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(id: string): string | null {
  const parts = id.replace(/^\0/, '').split('?')[0]?.split(sep) ?? [];
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return null;
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join(sep);
}

function licence(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const file = readdirSync(folder).find((entry) => /^(licen[sc]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  return `${about.name} ${about.version} (${about.license})\n\n${text}`;
}
