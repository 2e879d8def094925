/** Fewer short pieces than this beside each other, without a bullet or a label, are no list but a sentence or an address. */
const FEWEST_BESIDE = 3;
const MOST_WORDS = 3;
const MOST_LETTERS = 40;
/** A year, an address, a number to call: lines of a job, a school or the head of the page. */
const NO_LIST = /(?<!\d)(?:19|20)\d\d(?!\d)|@|:\/\/|www\.|\d{5}|\d[\d ()/-]{7,}/;

/**
 * The short items in the list lines of a resume ("Languages: Go, Rust", "- Kubernetes"), as they are written: what the
 * person says of themselves in a few words. Words that could be any word, such as "go" or "sales", are left out.
 */
export function listedTerms(resume: string): readonly string[] {
  const found = new Map<string, string>();
  for (const line of resume.split(/\r\n|\r|\n/)) {
    for (const item of itemsOf(line)) {
      if (isTerm(item) && !found.has(item.toLowerCase())) found.set(item.toLowerCase(), item);
    }
  }
  return [...found.values()];
}

function itemsOf(line: string): readonly string[] {
  if (NO_LIST.test(line)) return [];
  const bare = line.replace(/^\s*(?:[-*•·–▪◦‣]\s+)?/, '').replaceAll(/\*\*|__/g, '');
  const isBulleted = /^\s*[-*•·–▪◦‣]\s/.test(line);
  const [, label, rest] = /^([^:,;|]{1,40}):\s+(.*)$/.exec(bare) ?? [];
  const pieces = withoutBrackets(rest ?? bare)
    .split(/[,;|•·]|\s\/\s/)
    .map((piece) =>
      piece
        .trim()
        .replace(/^(?:and|und|et|y)\s/, '')
        .replace(/\.$/, ''),
    )
    .filter((piece) => piece !== '');
  const isList = isBulleted || label !== undefined || pieces.length >= FEWEST_BESIDE;
  return isList && pieces.every(isShort) ? pieces : [];
}

/** "AWS (EC2, S3)" lists three; "Python (expert)" lists one. */
function withoutBrackets(text: string): string {
  return text.replaceAll(/\(([^()]*)\)/g, (_, inside: string) => (inside.includes(',') ? `, ${inside},` : ''));
}

function isShort(item: string): boolean {
  return item.length <= MOST_LETTERS && item.split(/\s+/).length <= MOST_WORDS;
}

/** One letter stands for too much; a short word in small letters could be any word of a sentence. */
function isTerm(item: string): boolean {
  if (!/^[.\p{L}\p{N}].*$/u.test(item) || !/\p{L}/u.test(item) || item.length < 2) return false;
  return item.length > 6 || /[^\p{Ll}]/u.test(item);
}
