import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on. */
export function printMachine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `\n${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, Node ${process.version}; load on the same cores, where others' is ${loadavg()[0].toFixed(1)} at the start`,
  );
}
