import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { outputBlocks } from '@/lib/outputs/output-blocks';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import { element, htmlText } from './element';
import { postBlocks, postLine } from './post-blocks';
import type { WechatTheme } from './themes';

type Setting = { theme: WechatTheme; pictureAddress: PictureAddress };

// A border without a colour takes the text's.
const HEADING_FORMS: Record<WechatTheme['heading'], string> = {
  bar: 'padding-left:.6em;border-left:4px solid',
  rule: 'padding-bottom:.3em;border-bottom:1px solid',
  centred: 'text-align:center',
};

/** 栏目, 引题, 主题, 副题 and byline, centred. */
export function postHead({ heading, byline }: ArticleContent, { accent, muted }: WechatTheme): string {
  const small = `font-size:14px;color:${muted}`;
  const lines = [
    postLine(heading.seriesLabel, small),
    postHeading(heading.kicker, ''),
    postHeading(heading.headline, `font-size:22px;font-weight:bold;line-height:1.5;color:${accent}`),
    postLine(heading.subhead, ''),
    postLine(bylineGroups(byline).join('　'), small),
  ].join('');
  return lines === '' ? '' : element('section', 'margin-bottom:2em;text-align:center;text-indent:0', lines);
}

/** A section with its heading. */
export function postSection({ headingLines, doc }: SectionContent, setting: Setting): string {
  const { accent, heading } = setting.theme;
  const style = `margin:1.5em 0 1em;text-indent:0;font-size:18px;font-weight:bold;color:${accent}`;
  return (
    postHeading(headingLines, `${style};${HEADING_FORMS[heading]}`) + postBlocks(outputBlocks(doc), setting)
  );
}

/** Everything around the parts, from which they inherit how they are set. */
export function postFrame(parts: string, { text, lineHeight, letterSpacing }: WechatTheme): string {
  const style = `font-size:16px;line-height:${lineHeight};color:${text};letter-spacing:${letterSpacing};text-align:justify;text-indent:2em`;
  return element('section', style, parts);
}

function postHeading(lines: readonly string[], style: string): string {
  const said = lines.map((line) => htmlText(line.trim())).filter((line) => line !== '');
  return said.length === 0 ? '' : element('p', style, said.join('<br>'));
}
