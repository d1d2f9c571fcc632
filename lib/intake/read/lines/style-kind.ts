import type { ReadLine } from './read-line';

const HEADING = /^(?:heading|标题|標題) ?([1-9])\b/;
const TITLE = /^(?:title|标题|標題|大标题|文章标题|主标题)$/;
const CAPTION = /^(?:caption|题注|題注|标号|图注|图题|图片说明|illustration|figure)$/;
/** As newspapers call the parts of a heading block; lib/outputs/word names its styles so. */
const PARTS: Readonly<Record<string, 'series' | 'kicker' | 'subhead'>> = {
  栏目: 'series',
  引题: 'kicker',
  副题: 'subhead',
  副标题: 'subhead',
  subtitle: 'subhead',
};
const BODY_TEXT_LEVEL = 9;

/**
 * What a style makes of a line: by its name or one it is based on, nearest first and in small letters, then by
 * its outline level, from 0.
 */
export function kindOfStyle(
  names: string[],
  outlineLevel: number | undefined,
): Pick<ReadLine, 'kind' | 'level'> {
  for (const name of names) {
    const level = HEADING.exec(name)?.[1];
    if (level) return { kind: 'heading', level: Number(level) };
    if (TITLE.test(name)) return { kind: 'title' };
    const part = PARTS[name];
    if (part) return { kind: part };
    if (CAPTION.test(name)) return { kind: 'caption' };
  }
  if (outlineLevel === undefined || outlineLevel >= BODY_TEXT_LEVEL) return {};
  return { kind: 'heading', level: outlineLevel + 1 };
}
