import { articleTitle } from '@/lib/domain/article/article-title';
import type { Outlet, PaperOutlet, TextOutlet } from '@/lib/domain/outlets';
import { writeJson } from './json/write-json';
import { writeMarkdown } from './markdown/write-markdown';
import type { OutputMade } from './output-made';
import type { OutputOptions } from './output-options';
import type { OutputWords } from './output-setting';
import type { OutputSource, ReadPicture } from './output-source';
import { makePdf } from './pdf/make-pdf';
import { writePdfArticle } from './pdf/write-pdf-article';
import { writePdfReading } from './pdf/write-pdf-reading';
import type { PictureAddress } from './picture-address';
import { postPage } from './post-page';
import { writeText } from './text/write-text';
import { WECHAT_THEMES } from './wechat/themes';
import { writeWechat } from './wechat/write-wechat';
import { writeWordArticle } from './word/write-word-article';
import { writeWordReading } from './word/write-word-reading';
import type { TextKey } from './text-standing';

export type OutputContext = {
  words: OutputWords;
  readPicture: ReadPicture;
  pictureAddress: PictureAddress;
  signal: AbortSignal;
};

/** `writtenAt`: when the text came to be what it is: what dated files are dated. */
export type TextContext = OutputContext & { writtenAt: Date; options: OutputOptions };

export type OutputFormat = {
  mediaType: string;
  /** Of the file's name. */
  ending: string;
  /** Takes seconds: made by a job, which can be cancelled. */
  isLong: boolean;
  /** Stands in the file's name, where the ending does not tell it from others. */
  label?: string;
};

export type TextFormat = OutputFormat & {
  /** Which texts it is made of. */
  texts: readonly TextKey[];
  /** @throws the signal's reason, when it was cancelled */
  make: (source: OutputSource, context: TextContext) => Promise<OutputMade>;
};

const APPROVED: readonly TextKey[] = ['approved', 'live'];
const ANY: readonly TextKey[] = [...APPROVED, 'draft'];
/** What is still to be approved. */
const UNDECIDED: readonly TextKey[] = ['review', 'draft'];
const TEXT = { isLong: false, texts: APPROVED };
const WORD = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
  isLong: false,
};
const PDF = { mediaType: 'application/pdf', ending: 'pdf', isLong: true };

/** Every format of one text there is. */
const TEXT_FORMATS: Record<TextOutlet, TextFormat> = {
  docx: {
    ...WORD,
    texts: ANY,
    make: async (source, { words, readPicture, signal }) => ({
      kind: 'file',
      bytes: await writeWordArticle(source, { words: words.word, readPicture, signal }),
    }),
  },
  pdf: {
    ...PDF,
    texts: ANY,
    make: (source, { words, ...request }) =>
      makePdf(() => writePdfArticle(source, { ...request, words: words.pdf })),
  },
  wechat: {
    ...TEXT,
    mediaType: 'text/html; charset=utf-8',
    ending: 'html',
    make: async (source, { words, pictureAddress, options }) => {
      const theme = WECHAT_THEMES[options.theme ?? 'seal'];
      const { html } = writeWechat(source, { theme, words: words.texts, pictureAddress });
      return file(postPage(articleTitle(source.content.heading.headline), html));
    },
  },
  text: {
    ...TEXT,
    mediaType: 'text/plain; charset=utf-8',
    ending: 'txt',
    make: async (source, { words }) => file(writeText(source, words.texts)),
  },
  markdown: {
    ...TEXT,
    mediaType: 'text/markdown; charset=utf-8',
    ending: 'md',
    make: async (source, { words, pictureAddress }) =>
      file(writeMarkdown(source, { words: words.texts, pictureAddress })),
  },
  json: {
    ...TEXT,
    mediaType: 'application/json',
    ending: 'json',
    make: async (source, { pictureAddress }) => file(writeJson(source, pictureAddress)),
  },
  reading_docx: {
    ...WORD,
    label: '送审稿',
    texts: UNDECIDED,
    make: async (source, { words, readPicture, options }) => ({
      kind: 'file',
      bytes: await writeWordReading(source, {
        words: words.word,
        readPicture,
        hasLineNumbers: options.lineNumbers,
      }),
    }),
  },
  reading_pdf: {
    ...PDF,
    label: '送审稿',
    texts: UNDECIDED,
    make: (source, { words, options, ...request }) =>
      makePdf(() =>
        writePdfReading(source, {
          ...request,
          words: words.pdf,
          hasLineNumbers: options.lineNumbers ?? false,
        }),
      ),
  },
};

const PAPER_FORMATS: Record<PaperOutlet, OutputFormat> = {
  marked_docx: { ...WORD, label: '花脸稿' },
  record_pdf: { ...PDF, label: '审核表' },
  matrix_pdf: { ...PDF, label: '供稿覆盖表' },
  volume_pdf: { ...PDF, label: '年度汇编' },
};

/** The outlets of one text, in the order they are shown. */
export const TEXT_OUTLETS = Object.keys(TEXT_FORMATS) as TextOutlet[];

export function textFormat(outlet: TextOutlet): TextFormat {
  return TEXT_FORMATS[outlet];
}

export function formatOf(outlet: Outlet): OutputFormat {
  return { ...TEXT_FORMATS, ...PAPER_FORMATS }[outlet];
}

function file(text: string): OutputMade {
  return { kind: 'file', bytes: Buffer.from(text) };
}
