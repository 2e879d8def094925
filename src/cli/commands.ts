import type { CommandFile } from './command-file.ts';

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandFile>;
}

/** Every command, in the order of the help. Each is loaded only when it is the one that was asked for. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'serve', summary: 'open the page on this machine, and say its address', load: () => import('./serve.ts') },
  {
    name: 'diagnose',
    summary: 'say where the search fails: of files, or of what is recorded',
    load: () => import('./diagnose.ts'),
  },
  {
    name: 'import',
    summary: 'record what job logs hold: CSV, TSV, XLSX, JSON, Markdown, SankeyMATIC',
    load: () => import('./import.ts'),
  },
  {
    name: 'add',
    summary: 'record an application: "Acme, Backend Engineer, referral, 2026-03-02"',
    load: () => import('./add.ts'),
  },
  { name: 'log', summary: 'record what happened to an application', load: () => import('./log.ts') },
  { name: 'edit', summary: 'change fields of an application', load: () => import('./edit.ts') },
  {
    name: 'merge',
    summary: 'make one of two applications that are the same',
    load: () => import('./merge.ts'),
  },
  { name: 'delete', summary: 'delete an application; undo brings it back', load: () => import('./delete.ts') },
  { name: 'list', summary: 'list the applications', load: () => import('./list.ts') },
  { name: 'show', summary: 'show one application with its timeline', load: () => import('./show.ts') },
  { name: 'undo', summary: 'take back the last changes, or a whole import', load: () => import('./undo.ts') },
  { name: 'export', summary: 'write everything that is recorded, as JSON or CSV', load: () => import('./export.ts') },
  {
    name: 'searches',
    summary: 'list the searches, add one, choose the active one',
    load: () => import('./searches.ts'),
  },
  { name: 'mcp', summary: 'let an assistant ask, over standard input and output', load: () => import('./mcp.ts') },
  { name: 'contacts', summary: 'list the people you know, add one', load: () => import('./contacts.ts') },
];
