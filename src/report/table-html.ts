import { type Html, html, type Insert } from './html.ts';

export interface TableColumn {
  readonly title: string;
  /** Figures stand at the right; the first column names its row. */
  readonly right?: true;
}

/** A table with its name, scrolled by itself where a phone is too narrow; `strong` rows close it. */
export function tableHtml(name: string, columns: readonly TableColumn[], rows: readonly (readonly Insert[])[]): Html {
  const right = (at: number) => (columns[at]?.right ? html` class="right"` : null);
  const head = columns.map(({ title }, at) => html`<th scope="col"${right(at)}>${title}</th>`);
  const body = rows.map(
    ([first = null, ...rest]) =>
      html`<tr><th scope="row"${right(0)}>${first}</th>${rest.map((cell, at) => html`<td${right(at + 1)}>${cell}</td>`)}</tr>
`,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>`;
}
