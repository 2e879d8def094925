import { CHANGES } from './changes.ts';
import { CONTACTS } from './contacts.ts';
import { diagnose } from './diagnose.ts';
import { DRAWS } from './draws.ts';
import { EVENTS } from './events.ts';
import { EXPERIMENTS } from './experiments.ts';
import { exportTool } from './export.ts';
import { IMPORTS } from './imports.ts';
import { MAPPINGS } from './mappings.ts';
import { READ_APPLICATIONS } from './read-applications.ts';
import { report } from './report.ts';
import { SEARCHES } from './searches.ts';
import { SETTINGS } from './settings.ts';
import type { Tool } from './tool.ts';
import { VARIANTS } from './variants.ts';
import { WRITE_APPLICATIONS } from './write-applications.ts';

/** Every tool, in the order in which an assistant is told of them. */
export const TOOLS: readonly Tool[] = [
  diagnose,
  ...READ_APPLICATIONS,
  ...WRITE_APPLICATIONS,
  ...EVENTS,
  ...EXPERIMENTS,
  ...DRAWS,
  ...VARIANTS,
  ...CHANGES,
  ...IMPORTS,
  ...MAPPINGS,
  ...SEARCHES,
  ...CONTACTS,
  ...SETTINGS,
  report,
  exportTool,
];
