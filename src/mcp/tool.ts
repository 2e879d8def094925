import { z } from 'zod';
import type { Result } from '../kernel/result.ts';
import type { McpDeps } from './mcp-deps.ts';
import type { Refusal } from './tool-error.ts';

/** What a tool did or found: the object for programs, and the same as a text that a person can be read. */
export interface ToolAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** A whole document, handed over beside the text: an export, a report. */
  readonly document?: { readonly uri: string; readonly mimeType: string; readonly text: string };
}

export type Answered = Result<ToolAnswer, Refusal>;

/** One operation as an assistant calls it. `writes`: listed and run only where the server may write. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly writes: boolean;
  /** It takes something away, though `undo` brings it back. */
  readonly takesAway: boolean;
  /** What it does is a change of its own, with a number; undoing is not. */
  readonly isLogged: boolean;
  readonly input: z.ZodObject;
  readonly run: (deps: McpDeps, input: unknown) => Promise<Answered>;
}

interface ToolFacts<Input extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly takesAway?: true;
  readonly isLogged?: false;
  readonly input: Input;
  readonly run: (deps: McpDeps, input: z.output<Input>) => Promise<Answered>;
}

/** A tool that only reads. */
export function readTool<Input extends z.ZodObject>(facts: ToolFacts<Input>): Tool {
  return { takesAway: false, isLogged: false, ...facts, writes: false, run: facts.run as Tool['run'] };
}

/** A tool that changes the record; each call is one change, which `undo` takes back. */
export function writeTool<Input extends z.ZodObject>(facts: ToolFacts<Input>): Tool {
  return { takesAway: false, isLogged: true, ...facts, writes: true, run: facts.run as Tool['run'] };
}

/** The search meant, as every tool takes it. */
export const search = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe('Name or id of a search; the active one if left out.');

/** An application as a person names it. */
export const application = z
  .string()
  .min(1)
  .max(200)
  .describe('The application: its id, the beginning of its id, or its company.');

export const applications = z
  .array(application)
  .min(1)
  .max(500)
  .describe('The applications: ids, beginnings of ids, or companies. All of them are changed or none.');
