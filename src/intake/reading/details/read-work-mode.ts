import { NO, YES } from '../answer-words.data.ts';

const HYBRID = /hybrid|hibrid|híbrid|混合|teilweise|partiel|\b[1-4]\s*(?:days?|tage|jours|d[ií]as)/i;
const REMOTE =
  /remote|wfh|home ?office|work from home|télétravail|teletravail|distanciel|remoto|teletrabajo|远程|居家|anywhere/i;
const ONSITE = /on-?\s?site|in-?\s?(?:office|person)|vor ort|büro|présentiel|presentiel|presencial|现场|坐班|办公室/i;

/** Remote, hybrid or on site, from the words of a cell; a bare yes or no answers the header ("Remote?"). */
export function readWorkMode(cell: string, header: string): 'remote' | 'hybrid' | 'onsite' | null {
  if (HYBRID.test(cell)) return 'hybrid';
  if (REMOTE.test(cell) && !/not? remote|no remoto|kein/i.test(cell)) return 'remote';
  if (ONSITE.test(cell)) return 'onsite';
  const lower = cell.trim().toLowerCase();
  const asked = REMOTE.test(header) ? 'remote' : HYBRID.test(header) ? 'hybrid' : null;
  if (asked && YES.has(lower)) return asked;
  return asked === 'remote' && NO.has(lower) ? 'onsite' : null;
}
