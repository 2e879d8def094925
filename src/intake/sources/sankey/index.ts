import type { Remark, Source, SourceReading } from '../../draft.ts';
import { decodeText } from '../../reading/decode-text.ts';
import { type Flow, parseFlows } from './parse-flows.ts';
import { parseLinks } from './parse-links.ts';
import { type Walk, walkFlows } from './walk-flows.ts';

/** No person sends more; beyond it the figures are not applications. */
const APPLICATIONS_AT_MOST = 20_000;

/** What the place is called where applications are sent; the start of most diagrams. */
const SENT =
  /appli(?:ed|cation)|\bsent\b|submi(?:t|ss)|bewerbung|beworben|candidature|postul|solicitud|enviad|投递|申请/i;

/** Counts of a whole search as a Sankey diagram: made into that many applications without names or days. */
export const sankey: Source = {
  id: 'sankey',
  title: 'SankeyMATIC text and other flow lists',
  recognises: (bytes) => {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return false;
    if (parseLinks(decoded.value.text)) return true;
    const { flows, strange } = parseFlows(decoded.value.text);
    return flows.length > 0 && flows.length >= 2 * strange.length;
  },
  read,
};

function read(bytes: Uint8Array, file: string): SourceReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(file, 1, 'This is no text file.');
  const links = parseLinks(decoded.value.text);
  const { flows, strange } = links ? { flows: links, strange: [] } : parseFlows(decoded.value.text);
  const counted = flows.filter(({ count }) => count > 0);
  if (counted.length === 0) return refused(file, 1, 'The diagram holds no flow with a count.');
  if (flowSum(counted) > APPLICATIONS_AT_MOST)
    return refused(file, 1, 'The flows count more than 20,000 applications; nothing was read.');
  const walked = walkFlows(counted);
  if (!walked)
    return refused(file, 1, 'The flows run in a circle, so no application can be followed; nothing was read.');
  const because = 'This line is no flow such as `Applied [12] Rejected`; it was left out.';
  return {
    format: 'sankey',
    tables: [
      {
        name: '',
        header: ['Role', 'Source', 'History'],
        rows: rowsOf(walked.walks, counted),
      },
    ],
    rejected: strange.map((line) => ({ origin: { file, line }, because })),
    warnings: [unknownPart(file, walked.walks.length), ...walked.entries.map((entry) => entered(file, entry))],
  };
}

/** At least as many as the applications that come out, for each of them is counted in one flow or more. */
function flowSum(flows: readonly Flow[]): number {
  return flows.reduce((sum, { count }) => sum + count, 0);
}

/** A first place before the sending is where the posting was found; without any sending in the diagram all of it was sent. */
function rowsOf(walks: readonly Walk[], flows: readonly Flow[]): readonly { line: number; cells: readonly string[] }[] {
  // Each place is looked at once: thousands of applications go through the same few.
  const sending = new Set(placesOf(flows).filter((place) => SENT.test(place)));
  return walks.map(({ places, line }, at) => {
    const role = `Application ${at + 1}`;
    const sentAt = places.findIndex((place) => sending.has(place));
    if (sentAt < 0 && sending.size > 0) return { line, cells: [role, '', places.join('\n')] };
    // Where nothing is called a sending, the first place is where the posting was found.
    const source = sentAt === 0 ? '' : (places[0] ?? '');
    return { line, cells: [role, source, ['Applied', ...places.slice(Math.max(sentAt, 0) + 1)].join('\n')] };
  });
}

function placesOf(flows: readonly Flow[]): readonly string[] {
  return [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
}

function unknownPart(file: string, count: number): Remark {
  const because = `A diagram gives counts only: its ${count} applications have no names and no days, and where two flows meet, who went on is not told.`;
  return { origin: { file, line: 1 }, because };
}

function entered(file: string, { place, count }: { place: string; count: number }): Remark {
  const because = `"${place}" is left by ${count} more than reach it; they are taken to have begun there.`;
  return { origin: { file, line: 1 }, because };
}

function refused(file: string, line: number, because: string): SourceReading {
  return { format: 'sankey', tables: [], rejected: [{ origin: { file, line }, because }], warnings: [] };
}
