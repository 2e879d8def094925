import { existsSync, readFileSync } from 'node:fs';
import { readJourney } from '../src/analysis/journey.ts';
import type { Draft, FileReading } from '../src/intake/draft.ts';
import { readFile } from '../src/intake/read-file.ts';
import type { Bench, BenchResult } from './bench.ts';
import { HAND_COUNTS, type HandCount, type HandRow } from './hand-counts.data.ts';
import { atLeast, atMost, type Check, markdownTable, percent } from './table.ts';

const FOLDER = new URL('../../shared/data/logs/', import.meta.url);
/** Later than every day in the logs: outcomes are read as the files tell them, none is too young. */
const AS_OF = '2026-12-31';

export interface Judged {
  readonly count: HandCount;
  readonly reading: FileReading;
  readonly found: number;
  readonly wishes: number;
  readonly days: { readonly right: number; readonly of: number };
  readonly outcomes: { readonly right: number; readonly of: number };
  /** Applications in the state that the count over the whole file says. */
  readonly states: { readonly right: number; readonly of: number };
  /** One line for each row that was read otherwise than by hand; no words of the file. */
  readonly disagreements: readonly string[];
}

/** Reads every example log and lays it beside the count by hand. */
export const logs: Bench = {
  name: 'logs',
  title: 'Example logs, against a count by hand',
  async run(): Promise<BenchResult> {
    if (!existsSync(FOLDER))
      return { lines: [], checks: [], skipped: 'the example logs (../shared/data/logs) are not here' };
    const judged: Judged[] = [];
    for (const count of HAND_COUNTS) judged.push(await judge(count));
    return {
      lines: [...table(judged), '', ...reasons(judged), '', ...disagreements(judged)],
      checks: judged.filter(({ count }) => count.isLog).flatMap(checksOf),
    };
  },
};

async function judge(count: HandCount): Promise<Judged> {
  const bytes = new Uint8Array(readFileSync(new URL(count.file, FOLDER)));
  const reading = await readFile({ file: count.file, bytes }, { today: AS_OF });
  const sent = reading.drafts.filter(({ state }) => state !== 'wish' && state !== 'draft');
  const byLine = new Map(reading.drafts.map((draft) => [draft.origin.line, draft]));
  const dated = count.rows.filter(([, , state]) => state !== 'wish' && state !== null);
  const outcomes = count.rows.filter(([, , state]) => state !== 'unjudged');
  const wrongDays = dated.filter(([line, sentOn]) => byLine.get(line)?.sentOn !== sentOn || !byLine.has(line));
  const wrongOutcomes = outcomes.filter(
    ([line, , state, stage]) => outcomeOf(byLine.get(line)) !== wanted(state, stage),
  );
  return {
    count,
    reading,
    found: sent.length,
    wishes: reading.drafts.length - sent.length,
    days: { right: dated.length - wrongDays.length, of: dated.length },
    outcomes: { right: outcomes.length - wrongOutcomes.length, of: outcomes.length },
    states: countedStates(sent, count.states ?? {}),
    disagreements: [
      ...wrongDays.map(
        ([line, sentOn]) =>
          `${count.file}:${line}: sent ${sentOn ?? 'on an unknown day'} by hand, read ${readDay(byLine.get(line))}`,
      ),
      ...wrongOutcomes.map(
        ([line, , state, stage]) =>
          `${count.file}:${line}: ${wanted(state, stage)} by hand, read ${outcomeOf(byLine.get(line))}`,
      ),
    ],
  };
}

function wanted(state: HandRow[2], stage: HandRow[3]): string {
  if (state === null) return 'neither';
  return state === 'wish' ? 'wish' : `${state}, ${stage}`;
}

function outcomeOf(draft: Draft | undefined): string {
  if (!draft) return 'neither';
  if (draft.state === 'wish' || draft.state === 'draft') return 'wish';
  const { sentOn, events, channel } = draft;
  const journey = readJourney({ id: '', sentOn, events, channel: channel ?? null }, AS_OF);
  return `${draft.state}, ${journey.reached}`;
}

function readDay(draft: Draft | undefined): string {
  if (!draft) return 'no application';
  return draft.sentOn ?? 'no day';
}

function countedStates(
  sent: readonly Draft[],
  states: NonNullable<HandCount['states']>,
): { right: number; of: number } {
  let [right, of] = [0, 0];
  for (const [state, by] of Object.entries(states)) {
    of += by;
    right += Math.min(by, sent.filter((draft) => draft.state === state).length);
  }
  return { right, of };
}

function table(judged: readonly Judged[]): readonly string[] {
  const head = [
    'file',
    'format',
    'layout',
    'counted',
    'found',
    'wishes',
    'rejected',
    'doubles',
    'unknown',
    'warnings',
    'days',
    'outcomes',
    'states',
    'log',
  ];
  const rows = judged.map(({ count, reading, found, wishes, days, outcomes, states }) => [
    count.file,
    reading.format,
    reading.layout,
    count.applications,
    found,
    `${wishes}${wishes === count.wishes ? '' : ` of ${count.wishes}`}`,
    reading.rejected.length,
    reading.duplicates.length,
    reading.unknown.length,
    reading.warnings.length,
    days.of === 0 ? '–' : `${days.right}/${days.of}`,
    outcomes.of === 0 ? '–' : `${outcomes.right}/${outcomes.of}`,
    states.of === 0 ? '–' : `${states.right}/${states.of}`,
    count.isLog ? 'yes' : 'no',
  ]);
  return markdownTable(head, rows);
}

/** Why rows were rejected, the lines left out so that the same reason is one. */
function reasons(judged: readonly Judged[]): readonly string[] {
  return judged.flatMap(({ count, reading }) => {
    const by = Map.groupBy(reading.rejected, ({ because }) => because.replace(/"[^"]*"|“[^”]*”/g, '…'));
    return [...by].map(([because, remarks]) => `${count.file}: ${remarks.length} rejected: ${because}`);
  });
}

function disagreements(judged: readonly Judged[]): readonly string[] {
  const all = judged.filter(({ count }) => count.isLog).flatMap((one) => one.disagreements);
  return all.length === 0 ? ['Every row was read as by hand.'] : ['Read otherwise than by hand:', ...all];
}

function checksOf({ count, found, days, outcomes, states }: Judged): readonly Check[] {
  const off = Math.abs(found - count.applications) / Math.max(count.applications, 1);
  return [
    { ...atMost(`${count.file}: applications missed or too many`, off, 0.01), reach: `≤ ${percent(0.01, 0)}` },
    ...(days.of === 0 ? [] : [atLeast(`${count.file}: sent days right`, days.right / days.of, 0.98)]),
    ...(outcomes.of === 0 ? [] : [atLeast(`${count.file}: outcomes right`, outcomes.right / outcomes.of, 0.95)]),
    ...(states.of === 0 ? [] : [atLeast(`${count.file}: states right, whole file`, states.right / states.of, 0.95)]),
  ];
}
