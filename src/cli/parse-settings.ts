import { CHANNELS, STAGES } from '../analysis/model.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Settings } from '../pipeline/model.ts';
import type { CliDeps } from './cli-deps.ts';
import { type Refusal, refused, wrongUsage } from './refusal.ts';

type Range = NonNullable<Settings['reference']>[number];

/** Reads `field=value` pairs into what `SettingsEdit` then checks; single ranges are put among those that are set. */
export async function parseSettings(
  deps: CliDeps,
  pairs: readonly string[],
  { reference }: Pick<Settings, 'reference'>,
): Promise<Result<Readonly<Record<string, unknown>>, Refusal>> {
  const given: Record<string, unknown> = {};
  let ranges: readonly unknown[] | null = reference;
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const [field, text] = [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()];
    if (at < 1)
      return fail(wrongUsage({ what: `"${pair}" is not field=value`, where: '', mend: 'write it as theme=dark' }));
    if (field === 'zone') given.zone = text === '' ? null : text;
    else if (field === 'theme') given.theme = text === '' ? 'system' : text;
    else if (field === 'bedtime') given.bedtime = text === '' ? null : text.replace(/^(?=\d:)/, '0');
    else if (field === 'reference') {
      const read = text === '' ? ok(null) : await readRanges(deps, text);
      if (!read.ok) return read;
      given.reference = ranges = read.value;
    } else if (field.startsWith('reference.')) {
      const read = parseRange(field, text);
      if (!read.ok) return read;
      given.reference = ranges = withRange((ranges ?? []) as readonly Range[], read.value);
    } else {
      return fail(
        wrongUsage({
          what: `there is no setting "${field}"`,
          where: '',
          mend: 'use zone, theme, bedtime, reference or reference.STAGE',
        }),
      );
    }
  }
  return ok(given);
}

interface OneRange {
  readonly stage: Range['stage'];
  readonly channel: Range['channel'] | undefined;
  /** `null` takes the own range of this step away. */
  readonly ends: { readonly low: number; readonly high: number } | null;
}

/** "reference.response.referral=20-50": rates in 100, as they are told everywhere. */
function parseRange(field: string, text: string): Result<OneRange, Refusal> {
  const [, stage = '', channel, ...rest] = field.split('.');
  if (!isOneOf(STAGES, stage)) {
    return fail(
      wrongUsage({ what: `there is no step "${stage}"`, where: field, mend: `use one of ${STAGES.join(', ')}` }),
    );
  }
  if (rest.length > 0 || (channel !== undefined && !isOneOf(CHANNELS, channel))) {
    return fail(
      wrongUsage({
        what: `there is no channel "${[channel, ...rest].join('.')}"`,
        where: field,
        mend: `use one of ${CHANNELS.join(', ')}`,
      }),
    );
  }
  if (text === '') return ok({ stage, channel, ends: null });
  const ends = /^(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)$/.exec(text);
  const [low, high] = [Number(ends?.[1]) / 100, Number(ends?.[2]) / 100];
  if (!(low > 0 && low < high && high < 1)) {
    return fail(
      wrongUsage({ what: `"${text}" is no range in 100`, where: field, mend: 'write it as 5-16, between 0 and 100' }),
    );
  }
  return ok({ stage, channel, ends: { low, high } });
}

function isOneOf<Value extends string>(all: readonly Value[], text: string): text is Value {
  return (all as readonly string[]).includes(text);
}

/** `null` where no range of one's own is left: then the built-in ones hold again. */
function withRange(ranges: readonly Range[], { stage, channel, ends }: OneRange): readonly unknown[] | null {
  const others = ranges.filter((one) => one.stage !== stage || one.channel !== channel);
  const added = ends === null ? [] : [{ stage, ...ends, ...(channel === undefined ? {} : { channel }) }];
  const all = [...others, ...added];
  return all.length === 0 ? null : all;
}

async function readRanges({ readBytes }: CliDeps, file: string): Promise<Result<readonly unknown[], Refusal>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const mend = 'give a JSON list such as [{"stage": "response", "low": 0.05, "high": 0.16}]; rates are 0 to 1';
  try {
    const ranges: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
    if (Array.isArray(ranges) && ranges.length > 0) return ok(ranges);
  } catch {
    // Said below, in the same words as for what is no list.
  }
  return fail(refused({ what: 'this is no list of ranges', where: file, mend }));
}
