import { createTranslator, type Messages } from 'next-intl';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { scriptOf, textAsRead } from '@/lib/document/text-as-read';
import type { OutputSource } from '@/lib/outputs/output-source';
import { textsWords, type TextsWords } from '@/lib/outputs/texts-words';
import { loadMessages } from '@/messages/load-messages';
import type { Locale } from '@/messages/locales';
import type { SampleArticle } from '@/prisma/seed/demo/sample-article';
import { sampleDocument } from '@/prisma/seed/demo/sample-document';
import { doc } from './documents';

const EMPTY: ArticleContent = {
  schemaVersion: CURRENT_SCHEMA_VERSION,
  bodyName: '云溪区委统战部',
  year: 2026,
  heading: { kicker: [], headline: ['同心向前'], subhead: '', seriesLabel: '' },
  byline: [],
  sections: [],
};

/** An approved and published revision. */
export function sourceOf(content: ArticleContent, over: Partial<OutputSource> = {}): OutputSource {
  return {
    content,
    contentHash: '0123456789abcdef'.repeat(4),
    revision: 3,
    isApproved: true,
    publication: {
      address: 'https://yunxi.example.gov.cn/2026/tongxin',
      publishedAt: new Date('2026-12-28T01:00:00Z'),
      correctedAt: null,
    },
    officeName: '云溪区委宣传部',
    ...over,
  };
}

/** An article of one section per list of blocks. */
export function contentOf(over: Partial<ArticleContent>, ...sections: DocumentNode[][]): ArticleContent {
  return {
    ...EMPTY,
    ...over,
    sections: sections.map((blocks, index) => ({
      id: `00000000-0000-4000-8000-00000000000${index}`,
      role: index === 0 ? 'lead' : 'body',
      headingLines: index === 0 ? [] : [`第${index}节`],
      topicIds: [],
      doc: doc(...blocks),
    })),
  };
}

/** An article of the demo, as a revision of it holds it. */
export function demoContent(sample: SampleArticle): ArticleContent {
  return {
    ...EMPTY,
    bodyName: sample.bodyName,
    year: sample.year,
    heading: {
      kicker: sample.kicker,
      headline: sample.headline,
      subhead: sample.subhead,
      seriesLabel: sample.seriesLabel,
    },
    byline: sample.byline,
    sections: sample.sections.map(({ role, headingLines, topicIds, blocks }, index) => ({
      id: `00000000-0000-4000-8000-0000000000${10 + index}`,
      role,
      headingLines,
      topicIds,
      doc: sampleDocument(blocks, () => ({ hash: 'a'.repeat(64), width: 1600, height: 900 })).doc,
    })),
  };
}

export async function testWords(locale: Locale = 'zh-CN'): Promise<TextsWords> {
  const messages: Messages = await loadMessages(locale);
  return textsWords(createTranslator({ locale, messages, namespace: 'outputs.texts' }));
}

type Writing = {
  /** What a format writes before an item of a list. */
  marker?: (list: 'bulletList' | 'orderedList', number: number) => string;
  photo?: (caption: string, credit: string) => string;
  hasScripts?: boolean;
};

/** The article with what a format writes of its own accord put into its text. */
export function asWritten(content: ArticleContent, writing: Writing): ArticleContent {
  const sections = content.sections.map((section) => ({ ...section, doc: written(section.doc, writing) }));
  return { ...content, sections };
}

function written(node: DocumentNode, writing: Writing): DocumentNode {
  if (node.type === 'text' && writing.hasScripts === false && scriptOf(node.marks))
    return { type: 'text', text: textAsRead(node) };
  const content = node.content?.map((child) => written(child, writing));
  if (node.type === 'photo' && writing.photo) {
    const caption = (node.content ?? []).map(({ text = '' }) => text).join('');
    const text = writing.photo(caption, String(node.attrs?.credit ?? ''));
    return { ...node, attrs: { ...node.attrs, credit: '' }, content: [{ type: 'text', text }] };
  }
  const { marker } = writing;
  if (marker && (node.type === 'bulletList' || node.type === 'orderedList')) {
    const type = node.type;
    const start = Number(node.attrs?.start ?? 1);
    return { ...node, content: content?.map((item, index) => withFirst(item, marker(type, start + index))) };
  }
  return content ? { ...node, content } : node;
}

function withFirst(item: DocumentNode, text: string): DocumentNode {
  const [first, ...rest] = item.content ?? [];
  if (!first) return item;
  return {
    ...item,
    content: [{ ...first, content: [{ type: 'text', text }, ...(first.content ?? [])] }, ...rest],
  };
}
