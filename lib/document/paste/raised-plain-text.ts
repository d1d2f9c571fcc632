import { scriptForm } from '@/lib/domain/article/script-form';
import type { PastedBlock, PastedInline } from '@/lib/document/paste/pasted-block';
import { mayRaise } from '@/lib/document/paste/may-raise';
import { readPastedBlocks } from '@/lib/document/paste/read-pasted-blocks';

/**
 * What a paste says in a field that takes plain text only, when some of it is raised or lowered: 1.5×10⁶ and not
 * 1.5×106. Null when nothing is. `plain` is the clipboard's own plain text, whose lines and spaces are kept where it
 * holds the same letters. In a browser.
 */
export function raisedPlainText(html: string, plain: string): string | null {
  if (!mayRaise(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines = readPastedBlocks(body).flatMap(linesOf);
  const runs = lines.flat().flatMap((inline) => (inline === 'break' ? [] : [inline]));
  if (runs.every(({ script }) => script === null)) return null;
  const asRead = lines.map((line) => line.map(inlineAsRead).join('')).join('\n');
  return inPlaceOf(plain, runs.map(({ text }) => text).join(''), runs.map(inlineAsRead).join('')) ?? asRead;
}

function inlineAsRead(inline: PastedInline): string {
  if (inline === 'break') return '\n';
  return inline.script ? scriptForm(inline.text, inline.script) : inline.text;
}

/** The plain text with the letters of `flat` as `asRead` has them; null when it holds other letters. */
function inPlaceOf(plain: string, flat: string, asRead: string): string | null {
  const read = [...asRead];
  const same: string[] = [];
  const letters: (string | undefined)[] = [];
  for (const [index, char] of [...flat].entries()) {
    if (isWhite(char)) continue;
    same.push(char);
    letters.push(read[index]);
  }
  const wanted = [...plain].filter((char) => !isWhite(char));
  if (same.length !== wanted.length || same.some((char, at) => char !== wanted[at])) return null;
  let at = 0;
  return [...plain].map((char) => (isWhite(char) ? char : letters[at++])).join('');
}

function isWhite(char: string | undefined): boolean {
  return char === undefined || char.trim() === '';
}

function linesOf(block: PastedBlock): PastedInline[][] {
  switch (block.kind) {
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(linesOf));
    case 'list':
      return block.items.flat().flatMap(linesOf);
    default:
      return [block.inlines];
  }
}
