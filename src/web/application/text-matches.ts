/** A piece of a text, found or not; `at` is its place. */
export interface TextPiece {
  readonly text: string;
  readonly isMatch: boolean;
  readonly at: number;
}

/** A text in pieces, those that say what was typed marked, in any case. */
export function textMatches(text: string, typed: string): readonly TextPiece[] {
  const wanted = typed.trim();
  if (wanted === '') return [{ text, isMatch: false, at: 0 }];
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), isMatch: false, at: from });
    pieces.push({ text: match[0], isMatch: true, at: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMatch: false, at: from });
  return pieces;
}
