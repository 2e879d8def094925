import { CHANNELS, type Channel, type ReferenceRange, STAGES, type Stage } from './model.ts';
import { REFERENCE_ROWS, type ReferenceRow } from './reference.data.ts';

/** Where the middle 80 in 100 of ordinary searches lie for one step of this search, and what that rests on. */
export interface StageReference {
  readonly low: number;
  readonly high: number;
  readonly source: string;
}
export type Reference = Readonly<Record<Stage, StageReference>>;

/** How many applications entered each step through each channel; an unknown channel counts as `other`. */
export type EnteredByChannel = Readonly<Record<Stage, Readonly<Partial<Record<Channel, number>>>>>;

const WAY: Readonly<Record<Channel, ReferenceRow['way']>> = {
  direct: 'cold',
  board: 'cold',
  other: 'cold',
  referral: 'referred',
  network: 'referred',
  recruiter: 'recruiter',
  inbound: 'cold',
};

/** Whether nobody inside the firm spoke for the application. */
export function isCold(channel: Channel): boolean {
  return WAY[channel] === 'cold';
}

/**
 * The reference for each step: of the built-in table, or of the person's own rows where they gave some.
 *
 * With several channels it is their mix by the number that entered the step, because the rate it is held
 * against is that mix too. A row without a channel stands for every channel that has none of its own.
 */
export function mixReference(entered: EnteredByChannel, own: readonly ReferenceRange[] = []): Reference {
  const mixed = STAGES.map((stage): [Stage, StageReference] => [stage, mixStage(stage, entered[stage], own)]);
  return Object.fromEntries(mixed) as Reference;
}

function mixStage(stage: Stage, entered: EnteredByChannel[Stage], own: readonly ReferenceRange[]): StageReference {
  const parts = new Map<string, { count: number; low: number; high: number }>();
  for (const channel of CHANNELS) {
    const count = entered[channel] ?? 0;
    if (count === 0) continue;
    const { low, high, source } = channelReference(stage, channel, own);
    parts.set(source, { count: (parts.get(source)?.count ?? 0) + count, low, high });
  }
  if (parts.size === 0) return channelReference(stage, 'other', own);
  let [low, high, total] = [0, 0, 0];
  for (const { count } of parts.values()) total += count;
  for (const part of parts.values()) {
    low += (part.count / total) * part.low;
    high += (part.count / total) * part.high;
  }
  const texts = [...parts].map(([source, { count }]) => (parts.size > 1 ? `${count} of ${total}: ${source}` : source));
  return { low, high, source: texts.join(' ') };
}

function channelReference(stage: Stage, channel: Channel, own: readonly ReferenceRange[]): StageReference {
  const given =
    own.find((row) => row.stage === stage && row.channel === channel) ??
    own.find((row) => row.stage === stage && row.channel === undefined);
  if (given) return { low: given.low, high: given.high, source: 'Your own range.' };
  const row = REFERENCE_ROWS.find(({ stage: of, way }) => of === stage && (way === 'any' || way === WAY[channel]));
  if (row === undefined) throw new Error(`The reference table has no row for ${stage} by ${channel}`);
  return { low: row.low, high: row.high, source: row.text };
}
