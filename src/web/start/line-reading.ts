import type { Channel } from '../../analysis/model.ts';
import type { QuickAddReading } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { shortDay, weekday } from '../words/days.ts';

/** A part of what a line says, with what it was taken for: "channel", "referral". */
export interface ReadPart {
  readonly name: string;
  readonly text: string;
}

const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  direct: 'direct',
  board: 'job board',
  referral: 'referral',
  recruiter: 'recruiter',
  network: 'network',
  inbound: 'inbound',
  other: 'other',
};

/** What a line is read as, in the order of the list. */
export function readParts(reading: QuickAddReading, today: Day): readonly ReadPart[] {
  const { company, role, channel, sentOn, location, workMode, url, intent } = reading;
  const all: readonly (readonly [string, string | null])[] = [
    ['company', company],
    ['role', role],
    ['channel', channel === null ? null : CHANNEL_WORDS[channel]],
    ['sent', sentOn === null ? null : `${weekday(sentOn).slice(0, 3)} ${shortDay(sentOn, today)}`],
    ['place', location],
    ['work', workMode],
    ['posting', url],
    ['kept as', intent === 'sent' ? null : intent],
  ];
  return all
    .filter((pair): pair is readonly [string, string] => pair[1] !== null)
    .map(([name, text]) => ({ name, text }));
}

type Left = QuickAddReading['notUnderstood'][number];

/** Why a part of a line finds no place, and what to do. */
export function leftWords({ text, because, days }: Left, today: Day): string {
  switch (because) {
    case 'said-twice':
      return `“${text}” says a second time what another part says already.`;
    case 'one-too-many':
      return `“${text}” finds no place after company, role and place.`;
    case 'no-day':
      return `“${text}” is no day on which something was sent.`;
    case 'two-days':
      return days === undefined
        ? `“${text}” can be read as two days.`
        : `“${text}” is ${shortDay(days[0], today)} or ${shortDay(days[1], today)}: write the month as a word.`;
  }
}

/** A stretch of the line, and whether it is one that was not understood. */
export interface LineStretch {
  readonly text: string;
  readonly isLeft: boolean;
}

/**
 * The line in stretches, for the wavy underline. What was read of an earlier line holds as far as the two are the
 * same: a part that was written further since is not judged before it is read anew.
 */
export function lineStretches(line: string, read: string, left: readonly Left[]): readonly LineStretch[] {
  const stretches: LineStretch[] = [];
  let at = 0;
  for (const { from, to } of left) {
    const isSame = line === read || (line.length > to && line.slice(0, to + 1) === read.slice(0, to + 1));
    if (!isSame || from < at) continue;
    if (from > at) stretches.push({ text: line.slice(at, from), isLeft: false });
    stretches.push({ text: line.slice(from, to), isLeft: true });
    at = to;
  }
  if (at < line.length) stretches.push({ text: line.slice(at), isLeft: false });
  return stretches;
}

/** The lines of pasted text, one application each; a single one is no list. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
