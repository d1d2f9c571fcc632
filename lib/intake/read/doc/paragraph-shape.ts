import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import { kindOfStyle } from '@/lib/intake/read/lines/style-kind';
import type { ParagraphFormat } from './format-text';

const TITLE = 62;
const CAPTION = 34;
const LAST_HEADING = 9;

/** Word numbers its own styles, whatever they are called: headings from one. */
export function paragraphShape(
  { builtIn, names, placing }: ParagraphFormat,
  isListed: boolean,
): Pick<ReadLine, 'kind' | 'level'> {
  if (builtIn >= 1 && builtIn <= LAST_HEADING) return { kind: 'heading', level: builtIn };
  if (builtIn === TITLE) return { kind: 'title' };
  if (builtIn === CAPTION) return { kind: 'caption' };
  const named = kindOfStyle(names, placing.outline);
  return named.kind || !isListed ? named : { kind: 'list_item', level: placing.level + 1 };
}
