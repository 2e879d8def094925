import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Problem } from '../http/api.ts';

/**
 * Answers what is no request at all, as the connection reads it: with a problem document like every other refusal.
 * Who hung up, or is being answered already, is let go.
 */
export function answerUnreadable(
  error: NodeJS.ErrnoException,
  socket: Duplex & { readonly bytesWritten?: number },
): void {
  if (!socket.writable || error.code === 'ECONNRESET' || (socket.bytesWritten ?? 0) > 0) {
    socket.destroy();
    return;
  }
  const { status, ...words } = TROUBLES[error.code ?? ''] ?? NO_REQUEST;
  const problem: Problem = { type: `urn:breakpoint:problem:${KIND}`, ...words, where: 'request' };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const KIND = 'unreadable';

interface Trouble extends Pick<Problem, 'title' | 'detail' | 'mend'> {
  readonly status: number;
}

const NO_REQUEST: Trouble = {
  status: 400,
  title: 'This is no request that can be read',
  detail: 'What was sent does not follow HTTP.',
  mend: 'Send a request as /api/v1/openapi.json describes it.',
};

const TROUBLES: Readonly<Record<string, Trouble>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: 'The address or the headers are too long',
    detail: 'More than 16 kB were sent before the body.',
    mend: 'Send what is long in the body.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    title: 'The request did not come to its end',
    detail: 'It took longer than Breakpoint waits.',
    mend: 'Send it again.',
  },
};
