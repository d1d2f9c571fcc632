import { Paragraph, type FileChild } from 'docx';
import { shortHash, type OutputSource, type Picture, type ReadPicture } from '@/lib/outputs/output-source';
import type { MarkedArticle, MarkedBlock } from '@/lib/proposals/marked/marked-content';
import { pensOf, type MarkedProposer, type Pens } from './marked-proposer';
import { markedHead } from './marked-head';
import { markedLook } from './marked-runs';
import { markedSection, type TopicNames } from './marked-section';
import { packWord } from './pack-word';
import { sayTime } from './say-time';
import { openShop } from './word-blocks';
import { TEXT_WIDTH } from './word-measures';
import { draftLine, wordPage } from './word-page';
import { plainRun } from './word-runs';
import type { WordWords } from './word-words';

type Options = {
  /** Of the source's content and the proposals. */
  article: MarkedArticle;
  /** Those whose proposals are in it, in its order. */
  proposers: readonly MarkedProposer[];
  topicNames: TopicNames;
  readPicture: ReadPicture;
  words: WordWords;
};

/** 花脸稿: a revision with what reviewers propose in it, told by colour, line and sign, and a legend of who and when. */
export async function writeWordMarked(source: OutputSource, options: Options): Promise<Buffer> {
  const { article, proposers, topicNames, readPicture, words } = options;
  const pens = pensOf(proposers);
  const shop = openShop(await readMarked(article, readPicture), TEXT_WIDTH);
  const file = { pens, words, shop, bar: null };
  const said = [words('marked.title'), draftLine(source, words) ?? '', shortHash(source)].filter(Boolean);
  const children = [
    ...legend(pens, words),
    ...markedHead(article, file),
    ...article.sections.flatMap((section) => markedSection(section, topicNames, file)),
  ];
  const page = wordPage(source, words, { header: said.join('\u3000') });
  return packWord(source, { sections: [{ ...page, children }], lists: shop.lists, words });
}

function legend(pens: Pens, words: WordWords): FileChild[] {
  const lines = [...pens.values()].map(({ key: by, sign, stage, name, savedAt, form }) => {
    const change = { by, id: '', move: null };
    const who = words('marked.who', { sign, stage, name, at: sayTime(savedAt, words) });
    return new Paragraph({
      style: 'Legend',
      children: [
        plainRun(`${who}\u3000`, { color: form.color }),
        plainRun(words('marked.inserted'), markedLook({ removedBy: [], insertedBy: change }, pens)),
        plainRun('\u3000'),
        plainRun(words('marked.removed'), markedLook({ removedBy: [change], insertedBy: null }, pens)),
      ],
    });
  });
  if (lines.length > 1)
    lines.push(new Paragraph({ style: 'Legend', children: [plainRun(words('marked.several'))] }));
  return [...lines, new Paragraph({ style: 'Legend' })];
}

/** The pictures of the text and those that are proposed. */
async function readMarked({ sections }: MarkedArticle, readPicture: ReadPicture) {
  const pictures = new Map<string, Picture>();
  for (const hash of new Set(sections.flatMap(({ blocks }) => hashesIn(blocks)))) {
    const picture = await readPicture(hash);
    if (picture) pictures.set(hash, picture);
  }
  return pictures;
}

function hashesIn(blocks: readonly MarkedBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'group') return hashesIn(block.blocks);
    return typeof block.attrs.hash === 'string' ? [block.attrs.hash] : [];
  });
}
