import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// No letter or digit that is easily taken for another.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

const makers = {
  databasePassword: () => randomBytes(24).toString('base64url'),
  authSecret: () => randomBytes(48).toString('base64url'),
  demoPassword: () =>
    [...randomBytes(12)].map((byte) => readable[byte % readable.length]).join('').replace(/(.{4})(?=.)/g, '$1-'),
};

/** The secret of this name kept in DATA_DIR/secrets.json, made the first time it is asked for. */
export function secret(dataDir, name) {
  const file = path.join(dataDir, 'secrets.json');
  const secrets = read(file);
  if (!secrets[name]) {
    secrets[name] = makers[name]();
    mkdirSync(dataDir, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  return secrets[name];
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read: ${error.message}`);
  }
}
