// One document, one process: Typst aborts whoever runs it when it panics, and keeps what memory it once had.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

if (isMainThread) {
  process.once('message', (job) => {
    // What the system tells as the peak begins with the server's own, from whom this process was forked.
    const peak = new Float64Array(new SharedArrayBuffer(8));
    new Worker(fileURLToPath(import.meta.url), { workerData: { ...job.bounds, peak } }).unref();
    const answer = typeset(job);
    const peakRssMb = Math.max(peak[0], process.memoryUsage.rss()) / 2 ** 20;
    process.send({ ...answer, peakRssMb }, () => process.disconnect());
  });
} else {
  await watch(workerData);
}

/** Compiling holds the main thread until it is done: this one sees what it takes, and whether anybody still waits. */
async function watch({ maxRssMb, maxMs, peak }) {
  const parent = process.ppid;
  const end = performance.now() + maxMs;
  for (;;) {
    const rss = process.memoryUsage.rss();
    peak[0] = Math.max(peak[0], rss);
    if (rss > maxRssMb * 2 ** 20) stop('too_much_memory');
    if (performance.now() > end) stop('too_long');
    if (process.ppid !== parent) stop('nobody_waits');
    await wait(20);
  }
}

function stop(why) {
  writeSync(2, `\nstopped: ${why}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function typeset({ templates, main, fonts, data, pictures, standards }) {
  try {
    const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fonts }] });
    for (const { path, bytes } of pictures) compiler.mapShadow(join(templates, path), Buffer.from(bytes));
    const compiled = compiler.compile({ mainFilePath: join(templates, main), inputs: { data } });
    const document = compiled.result;
    if (!document) return { kind: 'refused', message: diagnosticsOf(compiler, compiled.takeError()) };
    if (standards.length === 0)
      return { kind: 'pdf', bytes: Buffer.from(compiler.plainSvg(document)), pages: document.numOfPages };
    // The first is what the file says it is; that it is the others too is only seen to.
    const [bytes] = standards.map((pdfStandard) => compiler.pdf(document, { pdfStandard }));
    return { kind: 'pdf', bytes, pages: document.numOfPages };
  } catch (error) {
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

function diagnosticsOf(compiler, error) {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document';
}
