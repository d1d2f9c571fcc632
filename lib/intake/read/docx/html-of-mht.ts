const HEADERS_SEEN = 8192;
const MAX_PARTS = 1000;

/** The page of a web archive (MHTML, RFC 2557); null for another file. */
export function htmlOfMht(bytes: Uint8Array): Buffer | null {
  const head = Buffer.from(bytes.subarray(0, HEADERS_SEEN)).toString('latin1');
  if (!/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:mime-version|content-type):/i.test(head)) return null;
  return findPage(Buffer.from(bytes).toString('latin1'), 0);
}

function findPage(entity: string, depth: number): Buffer | null {
  const split = /\r?\n\r?\n/.exec(entity);
  if (!split || depth > 5) return null;
  const head = entity.slice(0, split.index).replace(/\r?\n[ \t]+/g, ' ');
  const body = entity.slice(split.index + split[0].length);
  const type = /^content-type:\s*([^;\r\n]+)/im.exec(head)?.[1]?.trim().toLowerCase() ?? '';
  const boundary = /boundary="?([^";\r\n]+)/i.exec(head)?.[1];
  if (type.startsWith('multipart/') && boundary) {
    const parts = body.split(`--${boundary}`, MAX_PARTS).slice(1);
    return firstOf(parts, depth);
  }
  return /^(?:text\/html|application\/xhtml)/.test(type) ? decodeBody(head, body) : null;
}

function firstOf(parts: string[], depth: number): Buffer | null {
  for (const part of parts) {
    const page = findPage(part.replace(/^\r?\n/, ''), depth + 1);
    if (page) return page;
  }
  return null;
}

function decodeBody(head: string, body: string): Buffer {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  const plain = encoding === 'quoted-printable' ? unquoted(body) : body;
  const charset = /charset="?([\w-]+)/i.exec(head)?.[1];
  const page = Buffer.from(plain, 'latin1');
  // The page itself seldom says what its archive says.
  return charset ? Buffer.concat([Buffer.from(`<meta charset="${charset}">`), page]) : page;
}

function unquoted(body: string): string {
  return body
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
