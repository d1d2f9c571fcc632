import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, '../fixtures/copydesk');

type Passage = { text: string; errors: { start: number; end: number }[] };

/** Invented passages by name: `clean` ones, and those with errors planted in them, marked [[so]]; `unseen` never changed a rule. */
export function copydeskPassages(set: 'clean' | 'planted' | 'unseen'): Map<string, Passage> {
  const names = readdirSync(path.join(FOLDER, set)).sort();
  return new Map(names.map((name) => [name, unmark(readFileSync(path.join(FOLDER, set, name), 'utf8'))]));
}

function unmark(marked: string): Passage {
  const errors: Passage['errors'] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[\[([^[\]]+)\]\]/g)) {
    text += marked.slice(from, match.index);
    errors.push({ start: text.length, end: text.length + (match[1] ?? '').length });
    text += match[1];
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), errors };
}
