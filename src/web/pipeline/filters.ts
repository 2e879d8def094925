import { CHANNELS, type Channel } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';
import { type Group, isPlanned } from './standing-group.ts';

type DrawnArm = ApplicationRow['drawn'][number];

/** What the address of the Pipeline narrows the list to. */
export const SHOWS = ['open', 'conversation', 'waiting', 'silence', 'unsent', 'closed', 'all'] as const;
export type Show = (typeof SHOWS)[number];

export interface Filters {
  readonly show: Show;
  readonly text: string;
  readonly channel: Channel | null;
  readonly variant: string | null;
  /** An experiment and what was drawn in it: "7f3a/b", or "7f3a/other" where the other arm was sent. */
  readonly drawn: string | null;
  readonly tag: string | null;
  /** Longer than this without an answer, in weeks. */
  readonly weeks: number | null;
  /** Only those that one import brought. */
  readonly batch: string | null;
}

export const DEFAULT_SHOW: Show = 'open';

/** Reads the filters of an address; what it does not know is no filter. */
export function readFilters(
  search: {
    readonly [Key in 'filter' | 'text' | 'channel' | 'variant' | 'drawn' | 'tag' | 'weeks' | 'batch']?:
      | string
      | undefined;
  },
): Filters {
  const weeks = Number(search.weeks);
  return {
    show: SHOWS.find((show) => show === search.filter) ?? DEFAULT_SHOW,
    text: search.text ?? '',
    channel: CHANNELS.find((channel) => channel === search.channel) ?? null,
    variant: search.variant ?? null,
    drawn: search.drawn ?? null,
    tag: search.tag ?? null,
    weeks: Number.isInteger(weeks) && weeks > 0 ? weeks : null,
    batch: search.batch ?? null,
  };
}

const OPEN: ReadonlySet<Group> = new Set<Group>(['conversation', 'waiting', 'silence']);

/** Whether those that stand there are shown. */
export function shows(show: Show, group: Group): boolean {
  return show === 'all' || show === group || (show === 'open' && OPEN.has(group));
}

/** Whether channel, variant, draw, tag and the time without an answer leave it in. */
export function passes(row: ApplicationRow, { channel, variant, drawn, tag, weeks }: Filters, today: Day): boolean {
  if (channel !== null && row.channel !== channel) return false;
  if (variant !== null && row.variant !== variant) return false;
  if (drawn !== null && !row.drawn.some((one) => drawnKeys(one).includes(drawn))) return false;
  if (tag !== null && !row.tags.includes(tag)) return false;
  return weeks === null || isLongWithoutAnswer(row, weeks, today);
}

function isLongWithoutAnswer(row: ApplicationRow, weeks: number, today: Day): boolean {
  if (row.state !== 'open' || isPlanned(row, today)) return false;
  const since = row.lastOn ?? row.sentOn;
  return since !== null && since <= today && daysBetween(since, today) > weeks * 7;
}

/** Whether anything narrows the list beside where the applications stand. */
export function isNarrowed({ text, channel, variant, drawn, tag, weeks, batch }: Filters): boolean {
  return text !== '' || [channel, variant, drawn, tag, weeks, batch].some((one) => one !== null);
}

/** What an address says where nothing narrows the list. */
export const UNFILTERED = {
  text: undefined,
  channel: undefined,
  variant: undefined,
  drawn: undefined,
  tag: undefined,
  weeks: undefined,
  batch: undefined,
} as const;

/** What there is to choose from to narrow the list. */
export interface Choices {
  readonly variants: readonly string[];
  readonly draws: readonly DrawChoice[];
  readonly tags: readonly string[];
}

/** What was drawn in one experiment, by the key an address names it with. */
export interface DrawChoice {
  readonly id: string;
  readonly name: string;
}

/** What occurs: variants and tags each once, the commonest first, and what was drawn in each experiment. */
export function choicesOf(rows: readonly ApplicationRow[]): Choices {
  return {
    variants: commonest(rows.map(({ variant }) => variant).filter((variant) => variant !== null)),
    draws: drawChoices(rows.flatMap(({ drawn }) => drawn)),
    tags: commonest(rows.flatMap(({ tags }) => tags)),
  };
}

/** By experiment, A before B, and last what was sent otherwise; with several experiments each tells its question. */
function drawChoices(draws: readonly DrawnArm[]): readonly DrawChoice[] {
  const experiments = [...Map.groupBy(draws, ({ experimentId }) => experimentId).values()];
  return experiments.flatMap((own) => {
    const of = experiments.length > 1 && own[0] ? ` · ${own[0].question}` : '';
    const names = new Map<string, string>();
    for (const one of own.toSorted((a, b) => (a.arm < b.arm ? -1 : 1))) {
      const [arm, other] = drawnKeys(one);
      if (arm !== undefined) names.set(arm, `${one.arm.toUpperCase()}, ${one.label}${of}`);
      if (other !== undefined) names.set(other, `sent other than drawn${of}`);
    }
    const isOther = (id: string) => id.endsWith(`/${OTHER}`);
    const choices = [...names].map(([id, name]) => ({ id, name }));
    return [...choices.filter(({ id }) => !isOther(id)), ...choices.filter(({ id }) => isOther(id))];
  });
}

const OTHER = 'other';

/** The keys that one draw answers to. */
function drawnKeys({ experimentId, arm, sentAs }: DrawnArm): readonly string[] {
  return [`${experimentId}/${arm}`, ...(sentAs === null ? [] : [`${experimentId}/${OTHER}`])];
}

function commonest(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b)).map(([word]) => word);
}
