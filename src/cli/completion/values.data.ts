import { CHANNELS, EVENT_KINDS, STAGES, STATES } from '../../analysis/model.ts';
import { ApplicationEdit } from '../../pipeline/model.ts';

/** What `breakpoint complete` lists of what is recorded. */
export const RECORDED = [
  'applications',
  'searches',
  'contacts',
  'batches',
  'backups',
  'experiments',
  'variants',
] as const;
export type Recorded = (typeof RECORDED)[number];

/** What may stand in a place: words, files, something recorded, or anything. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'recorded'; readonly what: Recorded }
  | { readonly kind: 'files' }
  | { readonly kind: 'anything' };

const words = (...all: readonly string[]): Values => ({ kind: 'words', words: all });
const recorded = (what: Recorded): Values => ({ kind: 'recorded', what });
const FILES: Values = { kind: 'files' };
const ANYTHING: Values = { kind: 'anything' };
const DAYS = words('today', 'yesterday');

/** "channel=direct": a field with each of the words it takes; a field that takes anything ends in its sign. */
function fields(names: readonly string[], taken: Readonly<Record<string, readonly string[]>>): Values {
  return words(...names.flatMap((name) => taken[name]?.map((word) => `${name}=${word}`) ?? [`${name}=`]));
}

/** By the name of the argument, or by its command and its name where a name means several things. */
export const ARGUMENTS: Readonly<Record<string, Values>> = {
  id: recorded('applications'),
  kept: recorded('applications'),
  other: recorded('applications'),
  kind: words(...EVENT_KINDS),
  day: DAYS,
  file: FILES,
  source: recorded('backups'),
  shell: words('bash', 'zsh', 'fish'),
  batch: recorded('batches'),
  contact: recorded('contacts'),
  name: ANYTHING,
  line: ANYTHING,
  words: ANYTHING,
  count: ANYTHING,
  event: ANYTHING,
  experiment: recorded('experiments'),
  variant: recorded('variants'),
  'variants diff other': recorded('variants'),
  'next line': recorded('applications'),
  question: ANYTHING,
  arm: words('a', 'b'),
  decision: words('a', 'b', 'none'),
  what: words(...RECORDED),
  beginning: ANYTHING,
  'searches use name': recorded('searches'),
  'searches edit name': recorded('searches'),
  'searches delete name': recorded('searches'),
  'mappings forget id': ANYTHING,
  'edit field=value': fields(Object.keys(ApplicationEdit.shape), {
    channel: CHANNELS,
    intent: ['sent', 'wish', 'draft'],
    workMode: ['remote', 'hybrid', 'onsite'],
    sentOn: ['today', 'yesterday'],
  }),
  'correct field=value': fields(['kind', 'on', 'held', 'planned', 'learnt', 'note'], {
    kind: EVENT_KINDS,
    on: ['today', 'yesterday'],
  }),
  'settings field=value': fields(
    ['zone', 'theme', 'bedtime', 'reference', ...STAGES.map((stage) => `reference.${stage}`)],
    {
      theme: ['system', 'light', 'dark'],
    },
  ),
};

/** By the name of the option; what is not here takes anything, or the choices it declares. */
export const OPTIONS: Readonly<Record<string, Values>> = {
  '--search': recorded('searches'),
  '--output': FILES,
  '--map': FILES,
  '--batch': recorded('batches'),
  '--experiment': recorded('experiments'),
  '--crosswise': recorded('experiments'),
  '--send-a': recorded('variants'),
  '--send-b': recorded('variants'),
  '--as-of': DAYS,
  '--state': words(...STATES),
  '--held': DAYS,
  '--learnt': DAYS,
};
