import './node-version.mjs';
import { interruption } from './interruption.mjs';

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
