import stringWidth from 'fast-string-width';

/** Columns that `text` takes on a terminal: wide characters take two, colours none. */
export function widthOf(text: string): number {
  // Most cells are plain letters, and a list of 10,000 has 60,000 of them.
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

const PLAIN = /^[ -~…]*$/;

export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Cuts `text` to `width` columns, the cut marked by `…`. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (PLAIN.test(text)) return `${text.slice(0, width - 1).trimEnd()}…`;
  let kept = '';
  for (const letter of text) {
    if (widthOf(kept + letter) > width - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a sentence into lines of at most `width` columns, `indent` before each but the first. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const room = width - (lines.length === 0 ? 0 : indent.length);
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}
