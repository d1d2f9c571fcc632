/** Set by proxy.ts on requests for the desk's pages: the path and query asked for. */
export const DESK_PATH_HEADER = 'x-huimou-desk-path';
