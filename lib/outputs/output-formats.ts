import { articleTitle } from '@/lib/domain/article/article-title';
import { OUTLETS, type Outlet } from '@/lib/domain/outlets';
import { writeJson } from './json/write-json';
import { writeMarkdown } from './markdown/write-markdown';
import type { OutputRefusal } from './output-refusal';
import type { OutputWords } from './output-setting';
import type { OutputSource, ReadPicture } from './output-source';
import { PdfFailed } from './pdf/apart/pdf-failed';
import { writePdfArticle } from './pdf/write-pdf-article';
import type { PictureAddress } from './picture-address';
import { postPage } from './post-page';
import { writeText } from './text/write-text';
import { WECHAT_THEMES } from './wechat/themes';
import { writeWechat } from './wechat/write-wechat';
import { writeWordArticle } from './word/write-word-article';

export type OutputContext = {
  words: OutputWords;
  readPicture: ReadPicture;
  pictureAddress: PictureAddress;
  /** When the text came to be what it is: what dated files are dated. */
  writtenAt: Date;
  signal: AbortSignal;
};

export type OutputMade = { kind: 'file'; bytes: Buffer } | { kind: 'refused'; refusal: OutputRefusal };

export type OutputFormat = {
  mediaType: string;
  /** Of the file's name. */
  ending: string;
  /** Takes seconds: made by a job, which can be cancelled. */
  isLong: boolean;
  /** Whether it is made of a text that nobody approved yet. */
  takesDrafts: boolean;
  /** @throws the signal's reason, when it was cancelled */
  make: (source: OutputSource, context: OutputContext) => Promise<OutputMade>;
};

const TEXT = { isLong: false, takesDrafts: false };

/** Every format there is: an outlet without one is offered nowhere. */
const FORMATS: Partial<Record<Outlet, OutputFormat>> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    isLong: false,
    takesDrafts: true,
    make: async (source, { words, readPicture, signal }) => ({
      kind: 'file',
      bytes: await writeWordArticle(source, { words: words.word, readPicture, signal }),
    }),
  },
  pdf: { mediaType: 'application/pdf', ending: 'pdf', isLong: true, takesDrafts: true, make: makePdf },
  wechat: {
    ...TEXT,
    mediaType: 'text/html; charset=utf-8',
    ending: 'html',
    make: async (source, { words, pictureAddress }) => {
      const { html } = writeWechat(source, { theme: WECHAT_THEMES.seal, words: words.texts, pictureAddress });
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
};

/** The outlets that have a format, in the order they are shown. */
export const OUTLETS_THERE_ARE = OUTLETS.filter((outlet) => outlet in FORMATS);

export function formatOf(outlet: Outlet): OutputFormat {
  const format = FORMATS[outlet];
  if (!format) throw new RangeError(`no format for ${outlet}`);
  return format;
}

function file(text: string): OutputMade {
  return { kind: 'file', bytes: Buffer.from(text) };
}

async function makePdf(
  source: OutputSource,
  { words, readPicture, writtenAt, signal }: OutputContext,
): Promise<OutputMade> {
  try {
    const made = await writePdfArticle(source, { words: words.pdf, readPicture, writtenAt, signal });
    if (made.kind === 'pdf') return { kind: 'file', bytes: made.bytes };
    return { kind: 'refused', refusal: made };
  } catch (error) {
    if (!(error instanceof PdfFailed)) throw error;
    console.error('a PDF was not made', error);
    return { kind: 'refused', refusal: { kind: 'pdf', failure: error.failure } };
  }
}
