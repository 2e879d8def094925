/** So many went from one place of the diagram to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly line: number;
}

interface Parsed {
  readonly flows: readonly Flow[];
  /** Lines that are neither flows, comments, blank nor settings of the drawing. */
  readonly strange: readonly number[];
}

/** `Applied [12] Rejected`, with or without a colour behind it; a bar or a parenthesis makes it Markdown: `| [12](reports/12.md) |`. */
const MATIC = /^(?<from>[^[\]|]+?)\s*\[\s*(?<count>\d+)\s*\](?!\()\s*(?<to>[^[\]|]+?)(?:\s+#[\da-f]{3,8}(?:\.\d+)?)?$/i;
/** `['Applied', 'Rejected', 12],`: a row of the list many chart libraries take. */
const LIST = /^\[?\[\s*(['"])(?<from>.+?)\1\s*,\s*(['"])(?<to>.+?)\3\s*,\s*(?<count>\d+)\s*\]\s*[,;\]]*$/;
/** `Applied,Rejected,12`, as Mermaid's diagrams have it. */
const PLAIN = /^"?(?<from>[^",]+?)"?\s*,\s*"?(?<to>[^",]+?)"?\s*,\s*(?<count>\d+)$/;
const IGNORED =
  /^(?:$|\/\/|'|#|:|%%|---|sankey(?:-beta)?$|[[\]();,]+$|(?:[hwlrtb] \d|size|margin|bg|node|flow|layout|label|labelname|labelvalue|labelposition|value|theme|themeoffset|order|justify|meta|internal|scale|show|config)\b)/i;

/** No flow is so long; the patterns would try every way of parting a cell full of spaces. */
const LONGEST_LINE = 300;

/** Reads the flows of a Sankey diagram from any of three ways of writing them. */
export function parseFlows(text: string): Parsed {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const mermaid = lines.some((line) => /^sankey(?:-beta)?$/i.test(line));
  const flows: Flow[] = [];
  const strange: number[] = [];
  for (const [index, line] of lines.entries()) {
    const { from, to, count } = (line.length > LONGEST_LINE ? null : groupsOf(line, mermaid)) ?? {};
    if (from && to && count) flows.push({ from: from.trim(), to: to.trim(), count: Number(count), line: index + 1 });
    else if (!IGNORED.test(line)) strange.push(index + 1);
  }
  return { flows, strange };
}

function groupsOf(line: string, mermaid: boolean) {
  return (MATIC.exec(line) ?? LIST.exec(line) ?? (mermaid ? PLAIN.exec(line) : null))?.groups;
}
