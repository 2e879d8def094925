import type { Eligible } from '../../http/api.ts';
import { capital } from '../words/capital.ts';

/** Which applications take part, as one says it: "Every application", "Referral or network, senior". */
export function eligibleWords({ channels = [], levels = [], tags = [], text }: Eligible): string {
  const said = [
    channels.join(' or '),
    levels.join(' or '),
    tags.length === 0 ? '' : `tagged ${tags.join(' or ')}`,
    text === undefined || text === '' ? '' : `with “${text}”`,
  ].filter((part) => part !== '');
  return said.length === 0 ? 'Every application' : capital(said.join(', '));
}
