/** The address a request came from, as the nearest proxy saw it; anything before that could be forged by the browser. */
export function clientAddress(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
