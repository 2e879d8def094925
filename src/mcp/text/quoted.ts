/** A posting is a page or two; what is longer is cut in the text and whole in the object beside it. */
const SHOWN = 6_000;

/** Foreign text with a mark before each line, so that it cannot pass for a line of ours. */
export function quoted(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
  return shown
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${line}`)
    .join('\n');
}
