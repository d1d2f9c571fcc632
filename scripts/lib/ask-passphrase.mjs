import { openSync, readSync, closeSync, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { MAGIC } from '../../lib/backup/sealed-magic.mjs';
import { interruption } from './interruption.mjs';

const NONE_GIVEN = '没有给出口令。\nThere is no passphrase.';

/**
 * Puts the passphrase a backup command needs into the environment of this process and its children, asked for at the
 * terminal unless it is there. Never an argument: those of every process can be read by all.
 */
export async function askPassphrase({ noun, verb, words }) {
  if (process.env.HUIMOU_BACKUP_PASSPHRASE || !process.stdin.isTTY) return requireForEncrypting(noun, words);
  const isReading = noun === 'restore' || verb === 'verify';
  const file = words.filter((word) => !word.startsWith('-')).at(-1) ?? '';
  if (isReading && isSealed(file))
    process.env.HUIMOU_BACKUP_PASSPHRASE = await ask('备份口令 · Passphrase: ');
  if (isReading || !words.includes('--encrypt')) return;
  const first = await ask('备份口令 · Passphrase: ');
  if (first === '') throw new Error(NONE_GIVEN);
  if ((await ask('再输入一次 · Once more: ')) !== first)
    throw new Error('两次输入的口令不同。\nThe two are not the same.');
  process.env.HUIMOU_BACKUP_PASSPHRASE = first;
}

function requireForEncrypting(noun, words) {
  if (noun !== 'backup' || !words.includes('--encrypt') || process.env.HUIMOU_BACKUP_PASSPHRASE) return;
  throw new Error(
    '没有给出口令。请用环境变量 HUIMOU_BACKUP_PASSPHRASE 给出，或在终端里运行以便输入。\n' +
      'There is no passphrase. Give it in HUIMOU_BACKUP_PASSPHRASE, or run this in a terminal to be asked.',
  );
}

function isSealed(given) {
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(file)) return false;
  const start = Buffer.alloc(MAGIC.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  return start.equals(MAGIC);
}

/** What is typed is not shown. */
async function ask(question) {
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silence, terminal: true });
  // Only now: what is typed before the terminal is told so would be shown.
  process.stdout.write(question);
  try {
    return await new Promise((resolve, reject) => {
      terminal.once('line', resolve);
      // The terminal sends no signal while what is typed is not shown.
      terminal.once('SIGINT', () => process.emit('SIGINT'));
      terminal.once('close', () => reject(new Error(NONE_GIVEN)));
      interruption.addEventListener('abort', () => reject(interruption.reason), { once: true });
    });
  } finally {
    terminal.close();
    process.stdout.write('\n');
  }
}
