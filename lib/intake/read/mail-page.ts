const HEADER = /^(?:mime-version|from|subject|date|content-[\w-]+|x-[\w-]+)\s*:/i;
const HEAD_BYTES = 4096;
const MAX_PARTS = 500;

type Part = { headers: string; body: Buffer };

/** Whether it is a page saved as one file, as Word and browsers save one (MHT). */
export function isMailPage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').trimStart();
  return HEADER.test(head) && /^content-type\s*:\s*(?:multipart\/|text\/html)/im.test(head);
}

/** The page in it, as bytes, with the encoding it is said to have; null when there is none. */
export function openMailPage(bytes: Uint8Array): { page: Buffer; encoding: string | undefined } | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = splitHead(file);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(whole.headers);
  const mark = boundary?.[1] ?? boundary?.[2];
  const parts = mark === undefined ? [whole] : partsOf(whole.body, `--${mark}`);
  const page = parts.find(({ headers }) => /content-type\s*:\s*text\/html/i.test(headers));
  if (!page) return null;
  const encoding = /charset\s*=\s*"?([\w-]+)/i.exec(page.headers)?.[1];
  return { page: decoded(page), encoding };
}

function partsOf(body: Buffer, mark: string): Part[] {
  const parts: Part[] = [];
  let at = body.indexOf(mark);
  while (at >= 0 && parts.length < MAX_PARTS) {
    const next = body.indexOf(mark, at + mark.length);
    parts.push(splitHead(body.subarray(at + mark.length, next < 0 ? body.length : next)));
    at = next;
  }
  return parts;
}

function splitHead(part: Buffer): Part {
  const text = part.toString('latin1', 0, HEAD_BYTES);
  const end = /\r?\n\r?\n/.exec(text.replace(/^\s+/, (white) => ' '.repeat(white.length)));
  if (!end) return { headers: text, body: Buffer.alloc(0) };
  const headers = text.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  return { headers, body: part.subarray(end.index + end[0].length) };
}

function decoded({ headers, body }: Part): Buffer {
  const way = /content-transfer-encoding\s*:\s*([\w-]+)/i.exec(headers)?.[1]?.toLowerCase();
  if (way === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (way !== 'quoted-printable') return body;
  const text = body.toString('latin1').replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
