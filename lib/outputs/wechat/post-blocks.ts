import { inlineLines } from '@/lib/outputs/inline-lines';
import type {
  OutputBlock,
  OutputCell,
  OutputList,
  OutputParagraph,
  OutputPhoto,
  OutputText,
} from '@/lib/outputs/output-blocks';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import { element, htmlText } from './element';
import type { WechatTheme } from './themes';

type Setting = { theme: WechatTheme; pictureAddress: PictureAddress };

/** The blocks of a section as the HTML of a post. */
export function postBlocks(blocks: readonly OutputBlock[], setting: Setting): string {
  return blocks.map((block) => postBlock(block, setting)).join('');
}

/** A line as a paragraph; nothing where it says nothing. */
export function postLine(text: string, style = ''): string {
  return text.trim() === '' ? '' : element('p', style, htmlText(text.trim()));
}

function postBlock(block: OutputBlock, setting: Setting): string {
  const { theme } = setting;
  switch (block.kind) {
    case 'paragraph': {
      const text = postInlines(block);
      return text === '' ? '' : element('p', '', text);
    }
    case 'list':
      return postList(block, setting);
    case 'quote':
      return element(
        'section',
        `margin:1em 0;padding-left:1em;border-left:2px solid ${theme.muted};color:${theme.muted}`,
        postBlocks(block.blocks, setting),
      );
    case 'table': {
      const rows = block.rows.map((row) => element('tr', '', row.map(postCell).join(''))).join('');
      const style = 'width:100%;margin:1em 0;border-collapse:collapse;text-indent:0;font-size:14px';
      return element('table', style, element('tbody', '', rows));
    }
    case 'photo':
      return postPhoto(block, setting);
  }
}

function postInlines({ inlines }: OutputParagraph): string {
  return inlineLines(inlines)
    .map((line) => line.map(postRun).join(''))
    .join('<br>')
    .replace(/^(?:<br>)+|(?:<br>)+$/g, '');
}

function postRun({ text, isBold, isRunIn, isItalic, script }: OutputText): string {
  let written = htmlText(text);
  if (script) written = element(script === 'superscript' ? 'sup' : 'sub', '', written);
  if (isItalic) written = element('em', '', written);
  return isBold || isRunIn ? element('strong', '', written) : written;
}

function postList(list: OutputList, setting: Setting): string {
  const items = list.items.map(([first, ...others], index) => {
    const marker = list.isOrdered ? `${list.start + index}. ` : '• ';
    const text = first?.kind === 'paragraph' ? postInlines(first) : '';
    return element('p', '', marker + text) + postBlocks(others, setting);
  });
  return element('section', 'padding-left:1em;text-indent:0', items.join(''));
}

function postCell({ isHeader, colspan, rowspan, paragraphs }: OutputCell): string {
  const spans = [colspan > 1 ? ` colspan="${colspan}"` : '', rowspan > 1 ? ` rowspan="${rowspan}"` : ''].join(
    '',
  );
  const text = paragraphs.map(postInlines).filter(Boolean).join('<br>');
  return element(isHeader ? 'th' : 'td', 'padding:4px;border:1px solid', text, spans);
}

function postPhoto({ hash, alt, caption, credit }: OutputPhoto, { theme, pictureAddress }: Setting): string {
  const address = hash === null ? null : pictureAddress(hash);
  const picture =
    address === null ? '' : `<img src="${htmlText(address)}" alt="${htmlText(alt)}" style="max-width:100%">`;
  const words = postLine([caption.trim(), credit.trim()].filter(Boolean).join('　'));
  const style = `margin:1em 0;text-align:center;text-indent:0;font-size:14px;color:${theme.muted}`;
  return picture + words === '' ? '' : element('section', style, picture + words);
}
