import { DomainError, Invalid } from '@/lib/domain/errors';
import { BackupFailed } from '@/lib/backup/backup-failed';
import { ExportFailed } from '@/lib/outputs/site/export/export-failed';
import { sayBackup } from './lib/say-backup';
import { sayExport } from './lib/say-export';
import englishErrors from '@/messages/en/errors.json';
import englishFields from '@/messages/en/fields.json';
import chineseErrors from '@/messages/zh-CN/errors.json';
import chineseFields from '@/messages/zh-CN/fields.json';

const chinese = { fields: chineseFields, errors: chineseErrors };
const english = { fields: englishFields, errors: englishErrors };

/** Each takes the arguments after its name and returns the exit code. Loaded when asked for: not all need a database. */
const commands: Record<string, (args: string[]) => Promise<number>> = {
  'people add': async (args) => (await import('./commands/people-add')).peopleAdd(args),
  'people unlock': async (args) => (await import('./commands/people-unlock')).peopleUnlock(args),
  'audit verify': async () => (await import('./commands/audit-verify')).auditVerify(),
  'audit head': async () => (await import('./commands/audit-head')).auditHead(),
  'search check': async () => (await import('./commands/search')).searchCheck(),
  'search rebuild': async () => (await import('./commands/search')).searchRebuild(),
  'backup verify': async (args) => (await import('./commands/backup-verify')).backupVerify(args),
  backup: async (args) => (await import('./commands/backup')).backup(args),
  restore: async (args) => (await import('./commands/restore')).restore(args),
  'site export': async (args) => (await import('./commands/site-export')).siteExport(args),
  'site push': async (args) => (await import('./commands/site-push')).sitePush(args),
  'site rebake': async () => (await import('./commands/site')).siteRebake(),
  'site check': async () => (await import('./commands/site')).siteCheck(),
  output: async (args) => (await import('./commands/output')).output(args),
  structure: async (args) => (await import('./commands/structure')).structure(args),
  claims: async (args) => (await import('./commands/claims')).claims(args),
  check: async (args) => (await import('./commands/check')).check(args),
};

const usage = `npm run huimou -- people add --name 登录名 --display 姓名 --role writer [--role …] [--department 供稿单位]
npm run huimou -- people unlock --name 登录名
npm run huimou -- audit verify
npm run huimou -- audit head
npm run huimou -- search check
npm run huimou -- search rebuild
npm run huimou -- backup 文件 [--encrypt]
npm run huimou -- backup verify 文件
npm run huimou -- restore 文件
npm run huimou -- site export 文件夹 [--prefix /前缀]
npm run huimou -- site push 文件夹|s3://存储桶/前缀 [--endpoint https://…] [--file-names] [--dry-run]
npm run huimou -- site rebake
npm run huimou -- site check
npm run huimou -- output 年度/网址 --as docx|pdf|wechat|text|markdown|json [--out 文件]
npm run huimou -- output --draft 稿件编号 --as docx|pdf|reading_docx|reading_pdf [--out 文件]
npm run huimou -- structure 文件 [文件 …] --json | --text
npm run -s huimou -- claims 文件 --json
npm run -s huimou -- check 文件 [--json]`;

const [noun = '', verb = '', ...rest] = process.argv.slice(2);
const [ofTwo, ofOne] = [commands[`${noun} ${verb}`], commands[noun]];
const command = ofTwo ?? ofOne;
const args = ofTwo ? rest : process.argv.slice(3);

if (!command) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await command(args).catch(explain);
}

function explain(error: unknown): number {
  // A command that was asked to stop has no failure to tell.
  if (typeof process.exitCode === 'number') return process.exitCode;
  if (error instanceof Invalid) {
    for (const [field, fault] of Object.entries(error.fields))
      console.error(`${field}: ${inBoth('fields', fault)}`);
  } else if (error instanceof BackupFailed) console.error(sayBackup(`fault.${error.fault}`, error.params));
  else if (error instanceof ExportFailed) console.error(sayExport(`fault.${error.fault}`, error.params));
  else if (error instanceof DomainError) console.error(inBoth('errors', error.reason));
  else if (isWrongUse(error)) console.error(`${error.message}\n\n${usage}`);
  else throw error;
  return 1;
}

function inBoth(kind: 'fields' | 'errors', key: string): string {
  const known: Record<string, string>[] = [chinese[kind], english[kind]];
  return known.map((messages) => messages[key] ?? key).join(' · ');
}

/** What node:util's parseArgs throws. */
function isWrongUse(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
