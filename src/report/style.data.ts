/** The inputs and the one function of the page's colours, word for word as in `web/design/tokens.css`; a test compares. */
export const TOKENS = `/* Five inputs (base and accent as hue and chroma, contrast), and the polarity of a theme. Everything else follows from them. */
:root,
[data-theme] {
  --base-h: 85;
  --base-c: 0.005;
  --accent-h: 248;
  --contrast: 1;
}
/* Polarity: the lightness of the paper, and the way and distance ink travels from it. */
:root,
[data-theme="light"] {
  color-scheme: light;
  --l0: 0.988;
  --k: -1;
  --accent-c: 0.125;
}
[data-theme="dark"] {
  color-scheme: dark;
  --l0: 0.198;
  --k: 0.9;
  --accent-c: 0.105;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme]) {
    color-scheme: dark;
    --l0: 0.198;
    --k: 0.9;
    --accent-c: 0.105;
  }
}
@media (prefers-contrast: more) {
  :root,
  [data-theme] {
    --contrast: 1.14;
  }
}
/* The one function: lightness = paper + way x step x contrast. */
:root,
[data-theme] {
  --paper: oklch(var(--l0) var(--base-c) var(--base-h));
  --tint: oklch(calc(var(--l0) + var(--k) * 0.032 * var(--contrast)) var(--base-c) var(--base-h));
  --line: oklch(calc(var(--l0) + var(--k) * 0.095 * var(--contrast)) var(--base-c) var(--base-h));
  --band: oklch(calc(var(--l0) + var(--k) * 0.145 * var(--contrast)) var(--base-c) var(--base-h));
  --rule: oklch(calc(var(--l0) + var(--k) * 0.24 * var(--contrast)) var(--base-c) var(--base-h));
  --edge: oklch(calc(var(--l0) + var(--k) * 0.37 * var(--contrast)) var(--base-c) var(--base-h));
  --ink-3: oklch(calc(var(--l0) + var(--k) * 0.5 * var(--contrast)) var(--base-c) var(--base-h));
  --ink-2: oklch(calc(var(--l0) + var(--k) * 0.62 * var(--contrast)) var(--base-c) var(--base-h));
  --ink: oklch(calc(var(--l0) + var(--k) * 0.81 * var(--contrast)) var(--base-c) var(--base-h));
  --accent: oklch(calc(var(--l0) + var(--k) * 0.53 * var(--contrast)) var(--accent-c) var(--accent-h));
  --accent-tint: oklch(
    calc(var(--l0) + var(--k) * 0.045 * var(--contrast)) calc(var(--accent-c) * 0.1) var(--accent-h)
  );
  /* Errors of the program, and nothing else, are red. */
  --fault: oklch(calc(var(--l0) + var(--k) * 0.53 * var(--contrast)) 0.14 28);
  --float: 0 0 0 1px var(--line), 0 8px 32px oklch(0 0 0 / 0.16);
  --scrim: oklch(calc(var(--l0) * 0.55) 0.004 var(--base-h) / 0.3);
  --s1: 4px;
  --s2: 8px;
  --s3: 12px;
  --s4: 16px;
  --s5: 24px;
  --s6: 40px;
  --radius: 5px;
  --move: 160ms ease-out;
  --ui: -apple-system, "Segoe UI Variable Text", "Segoe UI", Inter, Roboto, "Noto Sans", system-ui, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-reduced-motion: reduce) {
  :root,
  [data-theme] {
    --move: 0s;
  }
}
`;

/** The report's own rules: the page's measures on one column that also fits A4. */
const RULES = `
*, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 872px; margin: 0 auto; padding: 40px 24px; overflow-wrap: break-word;
  font: 400 14px / 20px var(--ui); font-variant-numeric: tabular-nums; color: var(--ink); background: var(--paper);
}
h1 { font-size: 28px; line-height: 36px; letter-spacing: -0.017em; font-weight: 600; text-wrap: balance; }
h2 { font-size: 16px; line-height: 24px; font-weight: 600; }
h3 { font-size: 14px; line-height: 20px; font-weight: 600; }
p, li, dd { max-width: 76ch; text-wrap: pretty; }
ul { padding-left: 18px; }
li + li { margin-top: 4px; }
b, dt { font-weight: 600; }
section, footer { border-top: 1px solid var(--line); margin-top: 32px; padding-top: 16px; }
section > * + *, header > * + *, article > * + * { margin-top: 8px; }
section > h3 { margin-top: 20px; }
.label { font-size: 12px; line-height: 16px; font-weight: 400; color: var(--ink-3); }
.small { font-size: 13px; }
.lead { font-size: 16px; line-height: 24px; color: var(--ink-2); }
.lead b { color: var(--ink); }
footer { color: var(--ink-2); font-size: 12px; line-height: 18px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 8px 24px; margin-top: 16px; font-size: 12px; line-height: 16px; }
.facts dt { font-weight: 400; color: var(--ink-3); }
.facts dd { color: var(--ink-2); }
.chance { white-space: nowrap; }
.step { display: grid; grid-template-columns: 176px 198px minmax(0, 1fr) 96px; column-gap: 16px; border-top: 1px solid var(--line); padding: 12px 0; margin-top: 0; break-inside: avoid; }
section > .label + .step { margin-top: 12px; }
.step h3 { font-weight: 500; }
.here { background: var(--accent-tint); margin-left: -12px; margin-right: -12px; padding-left: 12px; padding-right: 12px; }
.here h3 { font-weight: 600; }
.here .label { color: var(--ink-2); }
.step b { font-weight: 500; color: var(--ink); }
.strip { display: block; width: 100%; height: 20px; overflow: visible; }
.strip path { vector-effect: non-scaling-stroke; }
.marks { display: block; max-width: 100%; height: auto; margin: 3px 0 4px; }
.chance svg { display: block; width: 100%; height: 4px; margin-top: 8px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: 12px; line-height: 16px; color: var(--ink-3); border-top: 1px solid var(--line); padding-top: 10px; margin-top: 0; max-width: none; }
.legend span { display: inline-flex; align-items: center; gap: 6px; }
.band { fill: var(--band); }
.edge, .rule, .withdrawn { fill: none; stroke: var(--edge); }
.rule { stroke: var(--rule); }
.tick { stroke: var(--ink); stroke-width: 2; }
.own { stop-color: var(--accent); }
.advanced { fill: var(--accent); }
.mayAnswer { fill: none; stroke: var(--accent); stroke-width: 1.5; }
.silence, .rejected { fill: var(--edge); }
.unknown { fill: none; stroke: var(--edge); stroke-width: 1.5; }
.dots { display: block; width: 100%; max-width: 720px; overflow: visible; }
.dots text { font: 12px var(--ui); fill: var(--ink-3); }
.dots .told { fill: var(--accent); font-weight: 600; }
.filled { fill: var(--accent); stroke: var(--accent); }
.hollow { fill: var(--paper); stroke: var(--edge); }
.cursor { stroke: var(--accent); stroke-width: 1.5; }
.narrow { display: none; }
.finding { border-top: 1px solid var(--line); padding: 12px 0; margin-top: 0; }
section > h2 + .finding { margin-top: 12px; }
.gain { white-space: nowrap; color: var(--accent); }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 20px; }
th, td { text-align: left; vertical-align: baseline; font-weight: 400; padding: 5px 16px 5px 0; border-top: 1px solid var(--line); }
thead th { font-size: 12px; line-height: 16px; color: var(--ink-3); border-top: 0; vertical-align: bottom; }
.right { text-align: right; padding: 5px 0 5px 12px; white-space: nowrap; }
thead .right { white-space: normal; }
.method-list { font-size: 13px; }
.method-list div { display: grid; grid-template-columns: 176px minmax(0, 1fr); gap: 0 16px; border-top: 1px solid var(--line); padding: 8px 0; break-inside: avoid; }
.method-list dt { font-weight: 500; }
.method { display: block; color: var(--ink-2); margin-top: 4px; }
@media (max-width: 720px) {
  body { padding: 24px 16px; }
  h1 { font-size: 24px; line-height: 30px; }
  .step { grid-template-columns: minmax(0, 1fr) 96px; row-gap: 8px; }
  .step > :nth-child(2), .step > :nth-child(3) { grid-column: 1 / 3; grid-row: auto; }
  .step > :nth-child(4) { grid-column: 2; grid-row: 1; }
  .method-list div { grid-template-columns: minmax(0, 1fr); row-gap: 4px; }
  .wide { display: none; }
  .narrow { display: block; max-width: 400px; }
}
@media print {
  @page { size: A4; margin: 16mm; }
  :root, :root:not([data-theme]) { color-scheme: light; --l0: 1; --k: -1; --accent-c: 0.125; }
  html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 12px; line-height: 17px; }
  .step { grid-template-columns: 144px 198px minmax(0, 1fr) 92px; }
  .here { margin-left: 0; margin-right: 0; padding-left: 0; padding-right: 0; }
  .step > :nth-child(n) { grid-column: auto; grid-row: auto; }
  .method-list div { grid-template-columns: 150px minmax(0, 1fr); }
  .scroll { overflow: visible; }
  tbody th, td { overflow-wrap: anywhere; }
  .wide { display: block; }
  .narrow { display: none; }
  h2, h3 { break-after: avoid; }
  tr, .finding, .dots { break-inside: avoid; }
}
`;

export const STYLE = `${TOKENS}${RULES}`;
