import type { CommandEntry } from './command-file.ts';

const WHOLE_HOME = 'this is about everything that is recorded';

/** Every command, in the order of the help. Each is loaded only when it is the one that was asked for. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'serve',
    summary: 'open the page on this machine, and say its address',
    ofNoSearch: 'the page chooses the search itself',
    load: () => import('./serve.ts'),
  },
  {
    name: 'diagnose',
    summary: 'say where the search fails: of files, or of what is recorded',
    load: () => import('./diagnose.ts'),
  },
  {
    name: 'report',
    summary: 'write the diagnosis as one page, to keep or to hand to a coach',
    load: () => import('./report.ts'),
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
  { name: 'log', summary: 'record what happened to applications', load: () => import('./log.ts') },
  {
    name: 'correct',
    summary: 'say what an event should have said, or that it never happened',
    ofNoSearch: 'an event has an id of its own',
    load: () => import('./correct.ts'),
  },
  { name: 'withdraw', summary: 'record that you took an application back', load: () => import('./withdraw.ts') },
  { name: 'edit', summary: 'change fields of applications', load: () => import('./edit.ts') },
  {
    name: 'merge',
    summary: 'make one of two applications that are the same',
    load: () => import('./merge.ts'),
  },
  {
    name: 'delete',
    summary: 'delete applications; undo brings them back, unless it is for good',
    load: () => import('./delete.ts'),
  },
  { name: 'list', summary: 'list the applications', load: () => import('./list.ts') },
  { name: 'show', summary: 'show one application with its timeline', load: () => import('./show.ts') },
  { name: 'search', summary: 'find applications by any text of theirs', load: () => import('./search.ts') },
  {
    name: 'experiment',
    summary: 'try two ways and find out: plan, start, show, close',
    load: () => import('./experiment.ts'),
  },
  {
    name: 'next',
    summary: 'draw what goes with the next application, before it is sent',
    load: () => import('./next.ts'),
  },
  {
    name: 'variants',
    summary: 'keep resumes and cover notes, each version; show what differs',
    ofNoSearch: 'a resume is sent in every search',
    load: () => import('./variants.ts'),
  },
  {
    name: 'compare',
    summary: 'compare what history shows: channels, levels, sizes, variants',
    load: () => import('./compare.ts'),
  },
  {
    name: 'undo',
    summary: 'take back the last changes, or a whole import',
    ofNoSearch: 'changes are taken back in the order they were made, whatever search they were made in',
    load: () => import('./undo.ts'),
  },
  {
    name: 'changes',
    summary: 'list what was done, the latest first',
    ofNoSearch: 'changes stand in the order they were made, whatever search they were made in',
    load: () => import('./changes.ts'),
  },
  {
    name: 'batches',
    summary: 'list the imports, with what each brought',
    ofNoSearch: 'an import may reach into several searches',
    load: () => import('./batches.ts'),
  },
  {
    name: 'mappings',
    summary: 'list how files are read since you corrected it, forget one',
    ofNoSearch: 'files are read alike for every search',
    load: () => import('./mappings.ts'),
  },
  {
    name: 'searches',
    summary: 'list the searches, add one, choose the active one',
    ofNoSearch: 'the search is named as it is, without the option',
    load: () => import('./searches.ts'),
  },
  {
    name: 'contacts',
    summary: 'list the people you know, add one',
    ofNoSearch: 'you know people in every search',
    load: () => import('./contacts.ts'),
  },
  {
    name: 'settings',
    summary: 'show or change the time zone, the theme and the typical ranges',
    ofNoSearch: 'settings are for the whole program; a search has its own under "breakpoint searches"',
    load: () => import('./settings.ts'),
  },
  { name: 'export', summary: 'write everything that is recorded, as JSON or CSV', load: () => import('./export.ts') },
  {
    name: 'backup',
    summary: 'back up everything as one file',
    ofNoSearch: WHOLE_HOME,
    load: () => import('./backup.ts'),
  },
  {
    name: 'backups',
    summary: 'list the backups there are',
    ofNoSearch: WHOLE_HOME,
    load: () => import('./backups.ts'),
  },
  {
    name: 'restore',
    summary: 'put everything back as a backup or an export has it',
    ofNoSearch: WHOLE_HOME,
    load: () => import('./restore.ts'),
  },
  {
    name: 'mcp',
    summary: 'let an assistant ask, over standard input and output',
    ofNoSearch: 'the assistant names the search itself',
    load: () => import('./mcp.ts'),
  },
  {
    name: 'completion',
    summary: 'print what makes your shell complete these commands',
    ofNoSearch: 'it completes the names of every search',
    load: () => import('./completion.ts'),
  },
  {
    name: 'complete',
    summary: 'list what a shell may complete',
    ofNoSearch: 'it lists what is open in the active one',
    hidden: true,
    load: () => import('./complete.ts'),
  },
];
