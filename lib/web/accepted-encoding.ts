import type { Encoding } from '@/lib/outputs/site/pack-page';

// `br;q=0` means the reader refuses it. Other weights are ignored: a reader who accepts both gets the smaller one.
const BROTLI = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/;

/** Which encoding a reader gets who sends this Accept-Encoding (RFC 9110, 12.5.3). */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  if (BROTLI.test(header)) return 'br';
  return GZIP.test(header) ? 'gzip' : 'identity';
}
