import { CHANNELS, type Channel } from '../../../analysis/model.ts';
import type { ColumnMap } from '../../model.ts';

/** The words for a channel that a mapping explains, under `channel:CHANNEL`: `{"channel:board": ["JX"]}`; in lower case. */
export function taughtChannels(map: ColumnMap = {}): ReadonlyMap<string, Channel> {
  const taught = new Map<string, Channel>();
  for (const channel of CHANNELS) {
    for (const value of map[`channel:${channel}`] ?? []) taught.set(value.trim().toLowerCase(), channel);
  }
  return taught;
}
