import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Marked } from 'marked';
import { xmlText } from '@/lib/publications/xml-text';
import type { HelpPage } from '@/lib/domain/help-pages';
import type { Locale } from '@/messages/locales';

/** `html`: of our own file, its headings anchored; `contents`: the chapters, by their anchors. */
export type HelpText = { title: string; html: string; contents: { id: string; title: string }[] };

// ## 写稿 {#write}
const ANCHORED = /^(.*?)\s*\{#([a-z-]+)\}$/;
const PICTURES = /^(?:\.\.\/)+public\//;

/** A page of docs/help in the reader's language. */
export async function readHelp(page: HelpPage, locale: Locale): Promise<HelpText> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'docs/help', locale, `${page}.md`);
  return renderHelp(await readFile(file, 'utf8'));
}

/** Chapters are `## title {#anchor}`; pictures are named by their path to public/, as the file is read elsewhere too. */
export function renderHelp(markdown: string): HelpText {
  const help: HelpText = { title: '', html: '', contents: [] };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const [, title = text, id] = ANCHORED.exec(text) ?? [];
        if (depth === 1) {
          help.title = title;
          return '';
        }
        if (!id) return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>`;
        if (depth === 2) help.contents.push({ id, title });
        return `<h${depth} id="${id}">${xmlText(title)}</h${depth}>`;
      },
      image({ href, text }) {
        const source = href.replace(PICTURES, '/');
        const picture = `<img src="${xmlText(source)}" alt="${xmlText(text)}" loading="lazy">`;
        return `<a href="${xmlText(source)}" target="_blank">${picture}</a>`;
      },
    },
  });
  help.html = marked.parse(markdown, { async: false });
  return help;
}
