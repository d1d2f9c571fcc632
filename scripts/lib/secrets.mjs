import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// No letter or digit that is easily taken for another.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';
const readableGroup = () => Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join('');

const makers = {
  databasePassword: () => randomBytes(24).toString('base64url'),
  appDatabasePassword: () => randomBytes(24).toString('base64url'),
  authSecret: () => randomBytes(48).toString('base64url'),
  demoPassword: () => [readableGroup(), readableGroup(), readableGroup()].join('-'),
};

/** The secret of this name kept in DATA_DIR/secrets.json: `given` if there is one, made the first time if not. */
export function secret(dataDir, name, given) {
  const known = knownSecret(dataDir, name);
  if (known && (!given || given === known)) return known;
  const made = given ?? makers[name]();
  const file = fileOf(dataDir);
  const draft = `${file}.${process.pid}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(draft, `${JSON.stringify({ ...read(file), [name]: made }, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return made;
}

export function knownSecret(dataDir, name) {
  return read(fileOf(dataDir))[name];
}

const fileOf = (dataDir) => path.join(dataDir, 'secrets.json');

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read: ${error.message}`);
  }
}
