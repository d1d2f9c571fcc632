import { bylineGroups } from '@/lib/domain/article/byline-text';
import { outputBlocks } from '@/lib/outputs/output-blocks';
import type { OutputSource } from '@/lib/outputs/output-source';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import { sourceLine, type TextsWords } from '@/lib/outputs/texts-words';
import { frontMatter } from './front-matter';
import { writeBlocks, writeLines } from './write-blocks';

type Setting = {
  words: TextsWords;
  /** Absolute, or from where the file will lie. */
  pictureAddress: PictureAddress;
};

/**
 * CommonMark 0.31 with GFM's tables and YAML front matter: a parser gives back every character of the article. Raised
 * and lowered text, line breaks in headings and cells, and the bold that `**` cannot say are HTML's tags.
 */
export function writeMarkdown(source: OutputSource, { words, pictureAddress }: Setting): string {
  const { heading, byline, sections } = source.content;
  const parts = [
    source.isApproved ? '' : writeLines([words.notApproved]),
    writeLines([heading.seriesLabel]),
    writeLines(heading.kicker),
    headed('#', heading.headline),
    writeLines([heading.subhead]),
    writeLines([bylineGroups(byline).join('　')]),
    ...sections.flatMap(({ headingLines, doc }) => [
      headed('##', headingLines),
      writeBlocks(outputBlocks(doc), pictureAddress),
    ]),
    '***',
    writeLines([sourceLine(source, words)]),
  ];
  return `${[frontMatter(source), ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

function headed(marks: string, lines: readonly string[]): string {
  const text = writeLines(lines);
  return text === '' ? '' : `${marks} ${text}`;
}
