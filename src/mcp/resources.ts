import { ProtocolError, ProtocolErrorCode, type ReadResourceResult } from '@modelcontextprotocol/server';
import { REFERENCE_ROWS } from '../analysis/reference.data.ts';
import { readApplication } from '../pipeline/read-application.ts';
import type { McpDeps } from './mcp-deps.ts';
import { methodDocument } from './text/definitions-text.ts';
import { detailText } from './text/detail-text.ts';
import { referenceDocument } from './text/reference-document.ts';
import { refusalText, sayFailure } from './tool-error.ts';

const DOCUMENTS = [
  {
    uri: 'breakpoint://method',
    name: 'method',
    title: 'What the figures mean',
    description: 'The definition of every figure and how it comes about.',
    text: methodDocument,
  },
  {
    uri: 'breakpoint://typical-ranges',
    name: 'typical-ranges',
    title: 'Where the typical ranges come from',
    description: 'The built-in ranges of each step with the published figures behind them.',
    text: () => referenceDocument(REFERENCE_ROWS),
  },
];

const APPLICATION = 'breakpoint://applications/';

/** One application can be read by its id, as a document. */
export const TEMPLATES = [
  {
    uriTemplate: `${APPLICATION}{id}`,
    name: 'application',
    title: 'One application',
    description: 'One application with its fields and timeline. The id is as list_applications gives it.',
    mimeType: 'text/plain',
  },
];

/** The documents that are always there. */
export function listResources() {
  return DOCUMENTS.map(({ text: _, ...about }) => ({ ...about, mimeType: 'text/markdown' }));
}

/** Reads one document; an address that names none is refused as the protocol has it, with what to do. */
export async function readResource({ deps }: McpDeps, uri: string): Promise<ReadResourceResult> {
  const document = DOCUMENTS.find((one) => one.uri === uri);
  if (document) return { contents: [{ uri, mimeType: 'text/markdown', text: document.text() }] };
  if (!uri.startsWith(APPLICATION)) throw notFound(`There is no document at ${uri}. resources/list names them.`);
  const read = await readApplication(deps, decoded(uri.slice(APPLICATION.length)));
  if (!read.ok) throw notFound(refusalText(sayFailure(read.failure).failure));
  return { contents: [{ uri, mimeType: 'text/plain', text: detailText(read.value) }] };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function notFound(message: string) {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}
