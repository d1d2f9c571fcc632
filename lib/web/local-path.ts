const HERE = 'http://here.invalid';

/** The path a person asked to be taken to after signing in, if it is one of the desk's; else the desk. */
export function localPath(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/desk')) return '/desk';
  const url = URL.parse(wanted, HERE);
  const isDesk = url?.origin === HERE && /^\/desk(\/|$)/.test(url.pathname);
  return isDesk ? `${url.pathname}${url.search}${url.hash}` : '/desk';
}
