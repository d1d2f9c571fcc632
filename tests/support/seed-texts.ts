import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Real articles by other people, kept outside the project: HUIMOU_SEEDS says where. */
const folder = path.resolve(process.env.HUIMOU_SEEDS ?? '../shared/seeds');

/** By the number their names begin with; empty where the folder is absent. */
export function seedTexts(): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(names.map((name) => [name.slice(0, 3), readFileSync(path.join(folder, name), 'utf8')]));
}
