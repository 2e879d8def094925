type Write = (pieces: AsyncIterable<string>) => Promise<void>;

/**
 * A body of the pieces that `run` hands over: the next is read when the last was taken, and a reader who leaves stops
 * the reading. Waits for the first piece, so that what fails before it is still answered as a problem.
 */
export async function streamPieces(run: (write: Write) => Promise<void>): Promise<ReadableStream<Uint8Array>> {
  const { readable, writable } = new TextEncoderStream();
  const writer = writable.getWriter();
  const begun = Promise.withResolvers<void>();
  run(async (pieces) => {
    for await (const piece of pieces) {
      begun.resolve();
      await writer.ready;
      await writer.write(piece);
    }
    begun.resolve();
    await writer.close();
  }).catch((error: unknown) => {
    begun.reject(error);
    // Cut off in the middle, the answer must not look like a whole one.
    writer.abort(error).catch(() => {});
  });
  await begun.promise;
  return readable;
}
