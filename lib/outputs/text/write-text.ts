import type { OutputSource } from '@/lib/outputs/output-source';
import { sourceLine, type TextsWords } from '@/lib/outputs/texts-words';
import { plainLines } from './plain-lines';

/** Plain text for an e-mail or a typesetter. A text that is not approved says so before anything else. */
export function writeText(source: OutputSource, words: TextsWords): string {
  const lines = [
    ...(source.isApproved ? [] : [words.notApproved, '']),
    ...plainLines(source.content, words),
    '',
    sourceLine(source, words),
  ];
  return `${lines.join('\n')}\n`;
}
