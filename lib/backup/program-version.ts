import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const packageJson = z.object({ version: z.string() });

/** The version of the program, from the folder it runs in. */
export async function programVersion(): Promise<string> {
  const file = path.resolve(/* turbopackIgnore: true */ 'package.json');
  return packageJson.parse(JSON.parse(await readFile(file, 'utf8'))).version;
}
