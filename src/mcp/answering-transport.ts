import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

/** One message at most: a job log pasted whole fits. */
const BYTES_AT_MOST = 50_000_000;
/** How long what was asked may still take once nobody asks any more. */
const LAST_ANSWERS_MS = 60_000;

/**
 * The lines of standard input and output as a transport that answers what was asked before its input ended.
 *
 * The transport of the SDK drops what is under way when its input ends: an import that was asked for by a script
 * would then be done and never answered, or a piped request look like none.
 */
export function answeringTransport(input: Readable, output: Writable): Transport {
  const lines = new PassThrough();
  const wire = new StdioServerTransport(lines, output, { maxBufferSize: BYTES_AT_MOST });
  const asked = new Set<string | number>();
  const ending = { isOver: false };
  const endWhereAnswered = () => {
    if (ending.isOver && asked.size === 0) lines.end();
  };
  // Each piece is handed on before the next, so that what was asked is counted before the end is seen.
  input.on('data', (piece) => lines.write(piece));
  input.once('end', () => {
    ending.isOver = true;
    setTimeout(() => lines.end(), LAST_ANSWERS_MS).unref();
    setImmediate(endWhereAnswered);
  });
  input.once('close', () => ending.isOver || lines.end());
  const transport: Transport = {
    start: async () => {
      wire.onmessage = (message) => {
        if (isRequest(message)) asked.add(message.id);
        if (cancelled(message) !== null) asked.delete(cancelled(message) ?? '');
        transport.onmessage?.(message);
      };
      wire.onclose = () => transport.onclose?.();
      wire.onerror = (error) => transport.onerror?.(error);
      await wire.start();
    },
    send: async (message) => {
      await wire.send(message);
      if ('id' in message && !('method' in message)) asked.delete(message.id ?? '');
      endWhereAnswered();
    },
    close: () => wire.close(),
  };
  return transport;
}

function isRequest(message: JSONRPCMessage): message is Extract<JSONRPCMessage, { id: unknown; method: string }> {
  return 'method' in message && 'id' in message;
}

/** A request that was called off gets no answer. */
function cancelled(message: JSONRPCMessage): string | number | null {
  if (!('method' in message) || message.method !== 'notifications/cancelled') return null;
  const { requestId } = (message.params ?? {}) as { requestId?: string | number };
  return requestId ?? null;
}
