/** A piece of a line and where it stands in it: [from, to), counted as JavaScript counts. */
export interface LinePart {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Commas part a line, unless they stand inside double quotes; so do tabs and ends of lines, which pasted text has. */
const PIECES = /(?:"[^"\n]*"|[^,"\t\r\n]|")+/g;
/** An address ends where a space, a comma or a quote does; a full stop or a bracket after it belongs to the sentence. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s,"<>]*[^\s,"<>.;:!?)\]'’]/i;
/** A legal form belongs to the company before it, as in "Acme, Inc., Backend Engineer". */
const LEGAL_FORM = /^(inc|llc|ltd|limited|corp|co|gmbh|ag|s\.?a|plc|b\.?v)\.?$/i;

/** What people also write between two names where no comma parts them. */
const OTHER_MARKS = /\s[-–—|·]\s|;/g;

/**
 * Splits a line into its parts: at commas, and around an address wherever it stands among the words. A line that is one
 * part so far is split at dashes, bars and semicolons: "Acme - Backend Engineer - referral".
 */
export function splitLine(line: string): readonly LinePart[] {
  const alone = trimmed(line, 0);
  // Nothing but an address: its commas are its own.
  if (alone && isAddress(alone.text) && !alone.text.includes('"')) return [alone];
  const parts = [...line.matchAll(PIECES)].flatMap((match) => aroundAddress(match[0], match.index));
  const named = parts.filter(({ text }) => !isAddress(text));
  const isOne = named.length === 1 && line[(named[0]?.from ?? 0) - 1] !== '"';
  return joinLegalForms(isOne ? parts.flatMap(atOtherMarks) : parts);
}

function atOtherMarks({ text, from, to }: LinePart): readonly LinePart[] {
  if (isAddress(text)) return [{ text, from, to }];
  const parts: (LinePart | null)[] = [];
  let at = 0;
  for (const mark of text.matchAll(OTHER_MARKS)) {
    parts.push(trimmed(text.slice(at, mark.index), from + at));
    at = mark.index + mark[0].length;
  }
  parts.push(trimmed(text.slice(at), from + at));
  return parts.filter((part) => part !== null);
}

function joinLegalForms(parts: readonly LinePart[]): readonly LinePart[] {
  const joined: LinePart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && LEGAL_FORM.test(part.text)) {
      joined.pop();
      joined.push({ text: `${before.text}, ${part.text}`, from: before.from, to: part.to });
    } else joined.push(part);
  }
  return joined;
}

/** Whether a part is an address. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}

function aroundAddress(piece: string, from: number): readonly LinePart[] {
  const address = piece.trimStart().startsWith('"') ? null : ADDRESS.exec(piece);
  if (!address) return [trimmed(piece, from)].filter((part) => part !== null);
  const end = address.index + address[0].length;
  const before = trimmed(without(piece.slice(0, address.index), OPENING), from);
  const after = aroundAddress(
    piece.slice(end).replace(/^[.;:!?)\]'’]+/, (mark) => ' '.repeat(mark.length)),
    from + end,
  );
  const own = { text: address[0], from: from + address.index, to: from + end };
  return [...(before ? [before] : []), own, ...after];
}

/** What opens before an address and closes after it. */
const OPENING = /[\s([{<'‘“]/;

/** Without the marks at its end; one by one, for a long run of them must not take a long time. */
function without(text: string, marks: RegExp): string {
  let end = text.length;
  while (end > 0 && marks.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Without the spaces around it, and without the quotes where both are there; `null` where nothing is left. */
function trimmed(piece: string, at: number): LinePart | null {
  const text = piece.trim();
  const from = at + piece.length - piece.trimStart().length;
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  if (isQuoted) return trimmed(text.slice(1, -1), from + 1);
  return text === '' ? null : { text, from, to: from + text.length };
}
