import type { Source } from './draft.ts';
import { csv } from './sources/csv/index.ts';
import { json } from './sources/json/index.ts';
import { markdown } from './sources/markdown/index.ts';
import { sankey } from './sources/sankey/index.ts';
import { xlsx } from './sources/xlsx/index.ts';

/** In the order they are asked: the surest marks first, and CSV, which any text could be, last. */
export const fileSources: readonly Source[] = [xlsx, sankey, json, markdown, csv];
