/** What the address of the Pipeline says: which view, which application is open, what is filtered, how it is sorted. */
const PIPELINE_SAYS = [
  'view',
  'open',
  'filter',
  'text',
  'channel',
  'variant',
  'tag',
  'weeks',
  'batch',
  'sort',
] as const;
export type PipelineSearch = { readonly [Key in (typeof PIPELINE_SAYS)[number]]?: string };

/** Reads it from an address; what is not understood is left out. */
export function readPipelineSearch(search: Record<string, unknown>): PipelineSearch {
  const given = PIPELINE_SAYS.flatMap((key) => {
    const value = search[key];
    // A text of figures alone comes back from the address as a number.
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text !== '' ? [[key, text] as const] : [];
  });
  return Object.fromEntries(given);
}
