/** An encrypted backup's first bytes. JavaScript, because the command line looks for them before it has a compiler. */
export const MAGIC = Buffer.from('HUIMOU\x00\x01', 'latin1');
