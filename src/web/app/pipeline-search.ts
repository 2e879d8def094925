/** What the address of the Pipeline says: which view, which application is open, what is filtered, how it is sorted. */
const PIPELINE_SAYS = [
  'view',
  'open',
  'filter',
  'text',
  'channel',
  'variant',
  'drawn',
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
    return typeof value === 'string' && value !== '' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(given);
}
