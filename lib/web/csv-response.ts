/**
 * A CSV file sent piece by piece as it is made. `name` is without an ending and may be Chinese; `asciiName` is for
 * what cannot read that (RFC 6266).
 */
export function csvResponse(
  pieces: AsyncGenerator<string>,
  { name, asciiName }: { name: string; asciiName: string },
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${asciiName}.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
      'cache-control': 'no-store',
    },
  });
}
