import './node-version.mjs';
import { interruption } from './interruption.mjs';

// `npm start | head` closes the pipe; that is no reason to end without stopping the database.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Runs a script's work, which may return an exit code. A failure is printed with the failed command's output. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode;
  } catch (error) {
    if (interruption.aborted) return;
    if (error.output) console.error(error.output.trimEnd());
    console.error(error.name === 'Error' || error.output ? error.message : error.stack);
    process.exitCode = 1;
  }
}
