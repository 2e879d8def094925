import type { Channel } from '../../../analysis/model.ts';
import { NO, YES } from '../answer-words.data.ts';
import { words } from '../fold.ts';
import { isNothing } from '../is-nothing.ts';
import { lazily } from '../lazily.ts';
import { remember } from '../remember.ts';
import { BOARD_HOSTS, CHANNEL_WORDS, DIRECT_HOSTS } from './channel-words.data.ts';

const phrasesOf = lazily(() =>
  CHANNEL_WORDS.map(([channel, list]) => [channel, list.split(',').map((phrase) => words(phrase))] as const),
);
const REFERRAL_HEADER = /\b(?:referr|refer|recommend|empfehl|empfohl|cooptation|recomend|referid)|内推|推荐/;

/**
 * Makes the function that reads a channel from a cell under `header`; `null` where the words are not known. `taught` are words
 * the person explained, in lower case; they win.
 */
export function createChannelReader(
  header: string,
  taught: ReadonlyMap<string, Channel> = new Map(),
): (cell: string) => Channel | null {
  const isReferral = REFERRAL_HEADER.test(words(header).join(' '));
  const known = isReferral ? referral : channelOf;
  const read = remember((cell) => taught.get(cell.trim().toLowerCase()) ?? known(cell));
  return (cell) => (isNothing(cell) ? null : read(cell));
}

/** Under "Referral" a name or a yes is a referral, a no says nothing about the channel. */
function referral(cell: string): Channel | null {
  return NO.has(cell.trim().toLowerCase()) ? null : (channelOf(cell) ?? 'referral');
}

function channelOf(cell: string): Channel | null {
  const lower = cell.trim().toLowerCase();
  if (YES.has(lower) || NO.has(lower)) return null;
  return channelOfWords(words(cell)) ?? (DOMAIN.test(lower) ? channelOfUrl(lower) : null);
}

const DOMAIN = /\.(?:com|org|net|io|de|fr|es|cn|jobs|co|ch|at)\b/;

/** The longest phrase tells most ("ZipRecruiter" is a board, "recruiter" is not); of two as long, the list's order. */
function channelOfWords(text: readonly string[]): Channel | null {
  let [best, length]: [Channel | null, number] = [null, 0];
  for (const [channel, phrases] of phrasesOf()) {
    for (const phrase of phrases)
      if (phrase.length > length && contains(text, phrase)) [best, length] = [channel, phrase.length];
  }
  return best;
}

function contains(text: readonly string[], phrase: readonly string[]): boolean {
  const first = phrase[0];
  for (let at = 0; at + phrase.length <= text.length; at++) {
    if (text[at] === first && phrase.every((word, offset) => text[at + offset] === word)) return true;
  }
  return false;
}

/** The channel a posting's address gives away: a board's host, or an employer's own careers page. */
export function channelOfUrl(url: string): Channel | null {
  const address = url.toLowerCase();
  const start = address.indexOf('//');
  const hostEnd = address.indexOf('/', start < 0 ? 0 : start + 2);
  const host = hostEnd < 0 ? address : address.slice(0, hostEnd);
  if (BOARD_HOSTS.some((part) => host.includes(part))) return 'board';
  return DIRECT_HOSTS.some((part) => address.includes(part)) ? 'direct' : null;
}
