import { run, toolPath } from '../scripts/lib/run.mjs';
import { median, printFigures } from './figures.mjs';
import { printMachine } from './machine.mjs';

/** PDF alone: `npm run bench -- pdf`. Needs neither a database nor a build. */
export async function runPdfBench() {
  printMachine();
  await benchPdf();
}

/** An article of ten pages: how long its file takes, with the process it is made in, and what memory that takes. */
export async function benchPdf() {
  const output = await run(process.execPath, [toolPath('tsx'), 'bench/pdf-worker.ts']);
  const { times, pages, peakRssMb } = JSON.parse(output.trim().split('\n').at(-1));
  printFigures(`PDF: an article of ${pages} pages, ${times.length} times`, [
    ['first', `${Math.round(times[0])} ms`],
    ['median', `${Math.round(median(times))} ms   (wanted: 2000 ms or less)`],
    ['peak memory of its process', `${Math.round(peakRssMb)} MiB   (wanted: 200 MiB or less)`],
  ]);
}
