import { sayExportBriefly } from './say-export';

const EVERY = 1_000;

/** A line that counts, on a terminal; every thousandth elsewhere. */
export function progressOf(key: 'making' | 'copying') {
  return (done: number, total: number) => {
    const line = sayExportBriefly(key, { done, total });
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? '\n' : ''}`);
    else if (done === total || done % EVERY === 0) console.error(line);
  };
}
