import path from 'node:path';

/** The one file a command was given, from where npm was called. @throws what parseArgs would for a wrong call */
export function givenFile(given: readonly string[]): string {
  const [file, ...more] = given;
  if (!file || more.length > 0)
    throw Object.assign(new Error('文件 · FILE'), { code: 'ERR_PARSE_ARGS_ONE_FILE' });
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
