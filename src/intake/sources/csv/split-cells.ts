interface Separated {
  readonly delimiter: string;
  /** Whether quotation marks hold cells together; otherwise they are characters like others. */
  readonly quoted: boolean;
  /** After so many records the rest is left unread. */
  readonly recordsAtMost?: number;
}

export interface Split {
  readonly records: string[][];
  /** A quote was still open at the end, and the last cell runs up to there. */
  readonly open: boolean;
}

/**
 * Cells of a separated text, rows of every width. Quotes are read as csv-parse reads them where it is told to relax them: one
 * inside a cell is a character, and so are both of a cell that goes on behind its closing one. It does not do the work here
 * because it makes an error with a copy of everything it knows for each row of another width: 20 µs, whole seconds a megabyte.
 */
export function splitCells(
  text: string,
  { delimiter, quoted, recordsAtMost = Number.POSITIVE_INFINITY }: Separated,
): Split {
  const sheet = { text, delimiter, ...lineEndsOf(text) };
  const records: string[][] = [];
  for (let at = 0; at < text.length && records.length < recordsAtMost; ) {
    const { lineEnd, next } = lineAt(sheet, at);
    const line = text.slice(at, lineEnd);
    if (!quoted || !line.includes('"')) {
      records.push(line.split(delimiter));
      at = next;
      continue;
    }
    const record = recordAt(sheet, at);
    records.push(record.cells);
    if (record.open) return { records, open: true };
    at = record.next;
  }
  return { records, open: false };
}

interface SplitSheet {
  readonly text: string;
  readonly delimiter: string;
  readonly end: '\n' | '\r';
  /** A carriage return before the line end belongs to it. */
  readonly returns: boolean;
}

/** The line ends that occur in a text: those of old Macs only where there are no others. */
function lineEndsOf(text: string): Pick<SplitSheet, 'end' | 'returns'> {
  return { end: text.includes('\n') ? '\n' : '\r', returns: text.includes('\r\n') };
}

function lineAt({ text, end, returns }: SplitSheet, at: number): { lineEnd: number; next: number } {
  const found = text.indexOf(end, at);
  if (found < 0) return { lineEnd: text.length, next: text.length };
  return { lineEnd: returns && found > at && text[found - 1] === '\r' ? found - 1 : found, next: found + 1 };
}

interface RecordAt {
  readonly cells: string[];
  readonly next: number;
  readonly open: boolean;
}

/** One record with quotes in it, cell by cell. */
function recordAt(sheet: SplitSheet, from: number): RecordAt {
  const { text, delimiter } = sheet;
  const cells: string[] = [];
  let line = lineAt(sheet, from);
  for (let at = from; ; ) {
    const quoted = text[at] === '"' ? quotedAt(sheet, at) : null;
    if (quoted?.open) return { cells: [...cells, quoted.content], next: text.length, open: true };
    const begun = quoted?.next ?? at;
    if (begun > line.lineEnd) line = lineAt(sheet, begun);
    // Looked for in this line only: where none follows, the search would run to the end of the file in every record.
    const separator = text.slice(begun, line.lineEnd).indexOf(delimiter);
    const end = separator < 0 ? line.lineEnd : begun + separator;
    // A cell that goes on behind its closing quote keeps both.
    if (quoted === null) cells.push(text.slice(at, end));
    else cells.push(begun === end ? quoted.content : `"${quoted.content}"${text.slice(begun, end)}`);
    if (separator < 0) return { cells, next: line.next, open: false };
    at = end + delimiter.length;
  }
}

/** What stands between an opening quote and the first that is not doubled. */
function quotedAt({ text }: SplitSheet, opening: number): { content: string; next: number; open: boolean } {
  let content = '';
  for (let from = opening + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { content: content + text.slice(from), next: text.length, open: true };
    if (text[quote + 1] !== '"') return { content: content + text.slice(from, quote), next: quote + 1, open: false };
    content += text.slice(from, quote + 1);
    from = quote + 2;
  }
}
