import { parseArgs } from 'node:util';
import { gatherFindings } from '../lib/gather-findings';
import { faultOfFile, readGivenFile } from '../lib/read-given-file';
import { sayFindings } from '../lib/say-findings';

/**
 * Prints what an editor should look at in a file (docs/copydesk.md), as a JSON array or as a list, `start` and `end` in
 * UTF-16 units of the text that was read. A file that cannot be read is named on stderr, with exit code 1.
 */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    console.error('npm run -s huimou -- check 文件 [--json]');
    return 2;
  }
  try {
    const source = await readGivenFile(file);
    const findings = gatherFindings(source);
    console.log(values.json ? JSON.stringify(findings, null, 2) : sayFindings(source.text, findings));
    return 0;
  } catch (error) {
    console.error(`${file}：${faultOfFile(error)}`);
    return 1;
  }
}
