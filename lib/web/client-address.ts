/** Whence a request came, as the nearest proxy saw it; what a browser writes before that is not believed. */
export function clientAddress(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
