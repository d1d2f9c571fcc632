import { articleTitle } from '@/lib/domain/article/article-title';
import { sectionHeading } from '@/lib/domain/article/section-name';
import type { OutputSource } from '@/lib/outputs/output-source';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import { plainLines } from '@/lib/outputs/text/plain-lines';
import type { TextsWords } from '@/lib/outputs/texts-words';
import { WECHAT_LIMITS } from './limits';
import { measurePost, type PostMeasures } from './measure-post';
import { postLine } from './post-blocks';
import { postFindings, type PictureFile, type WechatFinding } from './post-findings';
import { postFrame, postHead, postSection } from './post-parts';
import { postPictures, type PostPicture } from './post-pictures';
import { proposeAuthor } from './propose-author';
import { proposeDigest } from './propose-digest';
import type { WechatTheme } from './themes';

type Setting = {
  theme: WechatTheme;
  words: TextsWords;
  /** Ours while the post is copied by hand; once the pictures are uploaded, the addresses WeChat gave. */
  pictureAddress: PictureAddress;
  /** What is known of the pictures' files; without it they are not looked at. */
  pictureFile?: PictureFile;
};

/** How much of the content a part takes, tags counted; section 0 is the head. */
export type PartLength = { section: number; heading: string; length: number };

export type WechatPost = {
  html: string;
  /** The same as plain text, for the clipboard's other half. */
  plainText: string;
  title: string;
  author: string;
  digest: string;
  pictures: PostPicture[];
  report: {
    revision: number | null;
    contentHash: string;
    measures: PostMeasures;
    /** The longest first: where to cut. */
    parts: PartLength[];
    findings: WechatFinding[];
  };
};

/** A post for an official account, whole: what is too long is said in the report and never cut. */
export function writeWechat(source: OutputSource, { words, ...setting }: Setting): WechatPost {
  const { content } = source;
  const head = postHead(content, setting.theme);
  const sections = content.sections.map((section) => postSection(section, setting));
  const notice = source.isApproved ? '' : postLine(words.notApproved);
  const html = postFrame([notice, head, ...sections].join(''), setting.theme);
  const title = articleTitle(content.heading.headline).trim();
  const author = proposeAuthor(content.byline, source.officeName, WECHAT_LIMITS.author);
  const digest = proposeDigest(content, WECHAT_LIMITS.digest);
  const measures = measurePost({ title, author, digest, html });
  const pictures = postPictures(content);
  const lines = plainLines(content, words);
  return {
    html,
    plainText: [...(source.isApproved ? [] : [words.notApproved, '']), ...lines].join('\n'),
    title,
    author,
    digest,
    pictures,
    report: {
      revision: source.revision,
      contentHash: source.contentHash,
      measures,
      parts: partLengths(source, head, sections),
      findings: postFindings({ source, title, measures, pictures, ...setting }),
    },
  };
}

function partLengths({ content }: OutputSource, head: string, sections: readonly string[]): PartLength[] {
  const parts = content.sections.map(({ headingLines }, index) => ({
    section: index + 1,
    heading: sectionHeading(headingLines),
    length: sections[index]?.length ?? 0,
  }));
  return [{ section: 0, heading: '', length: head.length }, ...parts].toSorted((a, b) => b.length - a.length);
}
