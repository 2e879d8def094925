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

/** Splits a line into its parts: at commas, and around an address wherever it stands among the words. */
export function splitLine(line: string): readonly LinePart[] {
  const alone = trimmed(line, 0);
  // Nothing but an address: its commas are its own.
  if (alone && /^(?:https?:\/\/|www\.)\S+$/i.test(alone.text) && !alone.text.includes('"')) return [alone];
  const parts: LinePart[] = [];
  for (const match of line.matchAll(PIECES)) {
    for (const part of aroundAddress(match[0], match.index)) {
      const before = parts.at(-1);
      if (before && LEGAL_FORM.test(part.text)) {
        parts.pop();
        parts.push({ text: `${before.text}, ${part.text}`, from: before.from, to: part.to });
      } else parts.push(part);
    }
  }
  return parts;
}

/** Whether a part is an address. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}

function aroundAddress(piece: string, from: number): readonly LinePart[] {
  const address = piece.trimStart().startsWith('"') ? null : ADDRESS.exec(piece);
  if (!address) return [trimmed(piece, from)].filter((part) => part !== null);
  const end = address.index + address[0].length;
  const before = trimmed(piece.slice(0, address.index).replace(/[\s([{<'‘“]+$/, ''), from);
  const after = aroundAddress(
    piece.slice(end).replace(/^[.;:!?)\]'’]+/, (mark) => ' '.repeat(mark.length)),
    from + end,
  );
  const own = { text: address[0], from: from + address.index, to: from + end };
  return [...(before ? [before] : []), own, ...after];
}

/** Without the spaces and quotes around it; `null` where nothing is left. */
function trimmed(piece: string, at: number): LinePart | null {
  const inner = /^\s*("?)\s*([\s\S]*?)\s*\1\s*$/.exec(piece);
  const text = inner?.[2] ?? '';
  if (text === '') return null;
  const from = at + piece.indexOf(text);
  return { text, from, to: from + text.length };
}
