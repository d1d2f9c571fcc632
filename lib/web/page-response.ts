import { nodeResponse } from './node-response';
import type { Encoding, PackedPage } from './pack-page';

// `br;q=0` means the reader refuses it. Other weights are ignored: a reader who accepts both gets the smaller one.
const BROTLI = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/;

export function acceptedEncoding(header: string | null): Encoding {
  if (header === null) return 'identity';
  if (BROTLI.test(header)) return 'br';
  return GZIP.test(header) ? 'gzip' : 'identity';
}

/** The ETag of the page that the reader has already, if it has one. */
function knownTag(page: PackedPage, header: string | null): string | undefined {
  if (header === null || page.status !== 200) return undefined;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return page.etags.find((etag) => tags.includes(etag));
}

/** A packed page as this request can take it, or 304 when its reader has it. */
export function pageResponse(request: Request, page: PackedPage): Response {
  const etag = knownTag(page, request.headers.get('if-none-match'));
  if (etag !== undefined) return new Response(null, { status: 304, headers: { ...page.headers, etag } });

  const node = nodeResponse();
  const encoding = node ? acceptedEncoding(request.headers.get('accept-encoding')) : 'identity';
  const { bytes, etag: ownTag, contentLength } = page.encodings[encoding];
  node?.setHeader('content-length', contentLength);
  if (encoding !== 'identity') node?.setHeader('content-encoding', encoding);
  return new Response(bytes, { status: page.status, headers: { ...page.headers, etag: ownTag } });
}
