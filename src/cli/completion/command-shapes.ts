import { Command, type Option } from 'commander';
import type { CommandEntry } from '../command-file.ts';
import { withCommonOptions } from '../common-options.ts';
import { ARGUMENTS, OPTIONS, type Values } from './values.data.ts';

/** What can be typed after a command, as the scripts of all shells need it. */
export interface CommandShape {
  /** The words that name it: "log", "searches add". */
  readonly path: readonly string[];
  readonly summary: string;
  readonly options: readonly OptionShape[];
  readonly positionals: readonly Values[];
  /** The last positional may be given again and again. */
  readonly isVariadic: boolean;
  readonly subcommands: readonly CommandShape[];
}

export interface OptionShape {
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  /** `null` where it takes no value. */
  readonly values: Values | null;
}

/** Reads from the commands themselves what can be typed, so that a new one is completed without a word here. */
export async function readCommandShapes(all: readonly CommandEntry[]): Promise<readonly CommandShape[]> {
  const shown = all.filter(({ hidden }) => !hidden);
  return Promise.all(
    shown.map(async (entry) => {
      const command = new Command(entry.name).summary(entry.summary);
      (await entry.load()).define(command, () => async () => {}, all);
      withCommonOptions(command, entry);
      return toShape(command, []);
    }),
  );
}

function toShape(command: Command, above: readonly string[]): CommandShape {
  const path = [...above, command.name()];
  const { registeredArguments: given } = command;
  return {
    path,
    summary: command.summary() || command.description(),
    options: command.options.filter(({ hidden }) => !hidden).map(toOption),
    positionals: given.map((argument) => valuesOf(path, argument.name())),
    isVariadic: given.at(-1)?.variadic ?? false,
    subcommands: command.commands.map((each) => toShape(each, path)),
  };
}

function valuesOf(path: readonly string[], name: string): Values {
  const values = ARGUMENTS[[...path, name].join(' ')] ?? ARGUMENTS[name];
  if (!values) throw new Error(`completion/values.data.ts does not say what <${name}> of "${path.join(' ')}" takes`);
  return values;
}

function toOption({ long, short, description, required, optional, argChoices }: Option): OptionShape {
  const name = long ?? '';
  const anything: Values = { kind: 'anything' };
  const chosen: Values = argChoices ? { kind: 'words', words: argChoices } : (OPTIONS[name] ?? anything);
  return { long: name, short: short ?? null, about: description, values: required || optional ? chosen : null };
}

/** A command and all below it, each with its own words. */
export function flatten(shapes: readonly CommandShape[]): readonly CommandShape[] {
  return shapes.flatMap((shape) => [shape, ...flatten(shape.subcommands)]);
}

/** The options of any command that are followed by a value, as they are typed. */
export function valuedOptions(shapes: readonly CommandShape[]): readonly string[] {
  const valued = flatten(shapes).flatMap(({ options }) => options.filter(({ values }) => values !== null));
  return [...new Set(valued.flatMap(({ long, short }) => (short === null ? [long] : [long, short])))].toSorted();
}
