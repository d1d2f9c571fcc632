import { parseArgs } from 'node:util';
import { claimsOfPlan } from '@/lib/intake/claims-of-plan';
import { makePlan } from '@/lib/intake/make-plan';
import { faultOfFile, readGivenFile } from '../lib/read-given-file';

/**
 * Prints the claims of a file as a JSON array (docs/claims.md), `start` and `end` in UTF-16 units of the text that was
 * read. A file that cannot be read is named on stderr, with exit code 1.
 */
export async function claims(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || !values.json) {
    console.error('npm run -s huimou -- claims 文件 --json');
    return 2;
  }
  try {
    const source = await readGivenFile(file);
    console.log(JSON.stringify(claimsOfPlan(source.text, makePlan(source)), null, 2));
    return 0;
  } catch (error) {
    console.error(`${file}：${faultOfFile(error)}`);
    return 1;
  }
}
