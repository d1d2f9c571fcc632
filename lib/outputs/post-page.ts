import { xmlText } from '@/lib/publications/xml-text';

const BEFORE = '<body style="max-width:677px;margin:0 auto;padding:16px">';
const AFTER = '</body>';

/** A post in a page as narrow as a phone, so that the file can be looked at and copied from in a browser. */
export function postPage(title: string, post: string): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${xmlText(title)}</title></head>`,
    `${BEFORE}${post}${AFTER}`,
    '</html>',
    '',
  ].join('\n');
}

/** The post that such a page holds. */
export function postIn(page: string): string {
  return page.slice(page.indexOf(BEFORE) + BEFORE.length, page.lastIndexOf(AFTER));
}
