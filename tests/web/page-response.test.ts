import { describe, expect, test } from 'vitest';
import { packPage } from '@/lib/web/pack-page';
import { acceptedEncoding, pageResponse } from '@/lib/web/page-response';

const page = await packPage({ status: 200, contentType: 'text/html; charset=utf-8', body: '回眸' });
const ask = (headers: Record<string, string> = {}) => new Request('http://localhost/', { headers });

describe('the encoding of an answer', () => {
  test.each([
    [null, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['gzip;q=0.5', 'gzip'],
    ['gzip;q=0.0,br;q=0', 'identity'],
    ['deflate', 'identity'],
  ])('for Accept-Encoding %s is %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});

describe('an answer', () => {
  test('names its type, may be kept but must be asked about', async () => {
    const response = pageResponse(ask(), page);
    expect(await response.text()).toBe('回眸');
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: page.encodings.identity.etag,
    });
  });

  test('is 304 to who has the page in any encoding, even where a proxy weakened the ETag', async () => {
    for (const etag of page.etags) {
      expect(pageResponse(ask({ 'if-none-match': etag }), page).status).toBe(304);
      const weakened = pageResponse(ask({ 'if-none-match': `"other", W/${etag}` }), page);
      expect(weakened.status).toBe(304);
      expect(weakened.headers.get('etag')).toBe(etag);
      expect(await weakened.text()).toBe('');
    }
  });

  test('is the page to who has another', () => {
    expect(pageResponse(ask({ 'if-none-match': '"other"' }), page).status).toBe(200);
  });

  test('that an article is withdrawn is never 304', async () => {
    const gone = await packPage({ status: 410, contentType: 'text/html; charset=utf-8', body: '稿件已撤回' });
    expect(pageResponse(ask({ 'if-none-match': gone.etags.join(', ') }), gone).status).toBe(410);
  });
});
