import type { Channel } from '../../../analysis/model.ts';
import type { Draft } from '../../draft.ts';
import type { ColumnMap, Field } from '../../model.ts';
import type { Column } from '../columns/column.ts';
import type { Columns } from '../columns/recognise-columns.ts';
import { isNothing } from '../is-nothing.ts';
import { remember } from '../remember.ts';
import { channelOfUrl, createChannelReader } from './read-channel.ts';
import { readPay } from './read-pay.ts';
import { readWorkMode } from './read-work-mode.ts';
import { taughtChannels } from './taught-channels.ts';

export type Details = Pick<
  Draft,
  | 'channel'
  | 'level'
  | 'location'
  | 'workMode'
  | 'pay'
  | 'postingUrl'
  | 'variant'
  | 'companySize'
  | 'contact'
  | 'tags'
  | 'notes'
>;

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Cells = readonly string[];

/** Makes the function that reads everything about an application but its name and its timeline. What a row leaves empty stays out. */
export function createDetailReader(columns: Columns, map?: ColumnMap): (cells: Cells) => Details {
  const of = (field: Field) => columns.byField.get(field) ?? [];
  const taught = taughtChannels(map);
  const channels = [...of('channel'), ...of('activity')].map(({ at, header }) => ({
    at,
    read: createChannelReader(header, taught),
  }));
  const texts = (['level', 'variant', 'companySize', 'contact'] as const).flatMap((field) =>
    of(field).map(({ at }) => ({ field, at })),
  );
  const notes = [...of('notes'), ...of('reason')];
  const [locations, tags, urls] = [of('location'), of('tags'), of('postingUrl')];
  const modes = of('workMode').map(({ at, header }) => ({ at, read: remember((cell) => readWorkMode(cell, header)) }));
  const modeOfPlace = remember((place) => readWorkMode(place, ''));
  const pay = createPayReader(columns);
  return (cells) => {
    const details: Writable<Details> = {};
    for (const { field, at } of texts) {
      const text = textOf(cells[at]);
      if (text !== null) details[field] = text;
    }
    const location = joined(cells, locations, ', ');
    if (location !== null) details.location = location;
    const mode = firstMode(cells, modes) ?? (location === null ? null : modeOfPlace(location));
    if (mode !== null) details.workMode = mode;
    const amount = pay(cells);
    if (amount !== null) details.pay = amount;
    const url = firstUrl(cells, urls);
    if (url !== null) details.postingUrl = url;
    const channel = firstChannel(cells, channels) ?? (url === null || channels.length > 0 ? null : channelOfUrl(url));
    if (channel !== null) details.channel = channel;
    const text = joined(cells, notes, '\n');
    if (text !== null) details.notes = text;
    const labels = joined(cells, tags, ',');
    if (labels !== null)
      details.tags = labels
        .split(/[,;|]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '');
    return details;
  };
}

export function textOf(cell: string | undefined): string | null {
  if (cell === undefined || isNothing(cell)) return null;
  return cell.trim();
}

function joined(cells: Cells, columns: readonly Column[], by: string): string | null {
  let text: string | null = null;
  for (const { at } of columns) {
    const part = textOf(cells[at]);
    if (part !== null) text = text === null ? part : text + by + part;
  }
  return text;
}

function firstChannel(
  cells: Cells,
  channels: readonly { at: number; read: (cell: string) => Channel | null }[],
): Channel | null {
  let found: Channel | null = null;
  for (const { at, read } of channels) {
    const channel = read(cells[at] ?? '');
    // Who brought it in says more than where the form stood.
    if (channel === 'inbound' || channel === 'referral') return channel;
    found ??= channel;
  }
  return found;
}

type Mode = ReturnType<typeof readWorkMode>;

function firstMode(cells: Cells, modes: readonly { at: number; read: (cell: string) => Mode }[]): Mode {
  for (const { at, read } of modes) {
    const mode = read(cells[at] ?? '');
    if (mode !== null) return mode;
  }
  return null;
}

const LINK = /https?:\/\/[^\s)\]>"]+/i;

function firstUrl(cells: Cells, urls: readonly Column[]): string | null {
  for (const { at } of urls) {
    const text = textOf(cells[at]);
    if (text === null) continue;
    const link = text.startsWith('http') && !text.includes(' ') ? text : LINK.exec(text)?.[0];
    if (link) return link;
    if (/^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text)) return text;
  }
  return null;
}

function createPayReader(columns: Columns): (cells: Cells) => Pay | null {
  const of = (field: Field) =>
    (columns.byField.get(field) ?? []).map(({ at, header }) => ({
      at,
      read: remember((text) => readPay(text, header)),
    }));
  const [pays, lows, highs] = [of('pay'), of('payMin'), of('payMax')];
  const currencyAt = columns.byField.get('currency')?.[0]?.at ?? -1;
  if (pays.length + lows.length + highs.length === 0) return () => null;
  return (cells) => {
    const [pay, low, high] = [firstPay(cells, pays), firstPay(cells, lows), firstPay(cells, highs)];
    const any = pay ?? low ?? high;
    if (any === null) return null;
    const code = textOf(cells[currencyAt])?.toUpperCase() ?? '';
    const currency = /^[A-Z]{3}$/.test(code) ? code : any.currency;
    if (pay !== null && currency === pay.currency && low === null && high === null) return pay;
    return { min: low?.min ?? any.min, max: high?.max ?? any.max, currency, period: any.period };
  };
}

type Pay = NonNullable<Draft['pay']>;

function firstPay(cells: Cells, columns: readonly { at: number; read: (text: string) => Pay | null }[]): Pay | null {
  for (const { at, read } of columns) {
    const text = textOf(cells[at]);
    const pay = text === null ? null : read(text);
    if (pay !== null) return pay;
  }
  return null;
}
