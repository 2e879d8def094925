/** A piece of HTML that is safe to write: everything put into it was escaped, or was such a piece itself. */
export interface Html {
  readonly html: string;
}

/** What may stand between the pieces of a template; `null` and `false` are nothing. */
export type Insert = Html | string | number | null | false | readonly Insert[];

/**
 * Writes HTML around values, as in html`<td>${company}</td>`.
 *
 * Whatever is no piece of HTML is escaped, in text and inside quoted attributes alike: a company may be called
 * `<script>`.
 */
export function html(pieces: TemplateStringsArray, ...values: readonly Insert[]): Html {
  return { html: pieces.reduce((whole, piece, at) => whole + written(values[at - 1] ?? null) + piece) };
}

function written(value: Insert): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Marks of control would break the file, and marks of direction would turn the sentence around them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

function escapeHtml(text: string): string {
  return text.replace(UNPRINTABLE, ' ').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

/** A place in a drawing, no finer than can be seen. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}
