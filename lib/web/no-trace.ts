/** On every answer of the department's side: nothing of it is kept, and no address of it is told elsewhere. */
export const NO_TRACE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
