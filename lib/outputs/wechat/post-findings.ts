import type { ArticleContent } from '@/lib/domain/article/content';
import { sectionHeading } from '@/lib/domain/article/section-name';
import { outputBlocks, type OutputBlock, type OutputInline } from '@/lib/outputs/output-blocks';
import type { OutputSource } from '@/lib/outputs/output-source';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import { tableGrid } from '@/lib/outputs/table-grid';
import { WECHAT_LIMITS } from './limits';
import type { PostMeasures } from './measure-post';
import type { PicturePlace, PostPicture } from './post-pictures';

/** Each is a key of the `outputs.texts.wechat.findings` messages. */
export const WECHAT_FINDING_KINDS = [
  'not_approved',
  'no_title',
  'title_too_long',
  'author_too_long',
  'content_too_long',
  'content_too_heavy',
  'picture_missing',
  'picture_too_heavy',
  'picture_of_other_type',
  'picture_without_alt',
  'link_not_shown',
  'table_wide',
] as const;
export type WechatFindingKind = (typeof WECHAT_FINDING_KINDS)[number];

/** What WeChat refuses is blocking, what it shows otherwise a warning. `values` go into the words. */
export type WechatFinding = {
  kind: WechatFindingKind;
  severity: 'blocking' | 'warning' | 'advice';
  /** Null for the post as a whole. */
  place: Pick<PicturePlace, 'section' | 'heading'> | null;
  values: Record<string, string | number>;
};

/** Null where the file is lost. */
export type PictureFile = (hash: string) => { bytes: number; mediaType: string } | null;

type Post = {
  source: OutputSource;
  title: string;
  measures: PostMeasures;
  pictures: readonly PostPicture[];
  pictureAddress: PictureAddress;
  pictureFile?: PictureFile;
};

// On a phone a fifth column leaves four or five characters to each.
const MOST_COLUMNS = 4;

/** What keeps a post from being taken, then what it will not show as the article has it, in the order of the text. */
export function postFindings(post: Post): WechatFinding[] {
  const { source, title, measures } = post;
  const whole: [WechatFindingKind, boolean, Record<string, number>][] = [
    ['not_approved', !source.isApproved, {}],
    ['no_title', title === '', {}],
    ['title_too_long', measures.title.over > 0, measures.title],
    ['author_too_long', measures.author.over > 0, measures.author],
    ['content_too_long', measures.content.over > 0, measures.content],
    ['content_too_heavy', measures.contentBytes.over > 0, measures.contentBytes],
  ];
  const found: WechatFinding[] = [
    ...whole
      .filter(([, holds]) => holds)
      .map(([kind, , values]) => ({
        kind,
        severity: 'blocking' as const,
        place: null,
        values: { ...values },
      })),
    ...post.pictures.flatMap((picture, index) => pictureFindings(picture, index + 1, post)),
    ...textFindings(source.content),
  ];
  const order = ['blocking', 'warning', 'advice'];
  return found.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function pictureFindings(
  { hash, place, caption, alt }: PostPicture,
  number: number,
  post: Post,
): WechatFinding[] {
  const file = hash === null ? null : post.pictureFile?.(hash);
  const values = { number, caption };
  const found: [WechatFindingKind, WechatFinding['severity'], boolean, Record<string, string | number>][] = [
    ['picture_missing', 'warning', hash === null || file === null || post.pictureAddress(hash) === null, {}],
    [
      'picture_too_heavy',
      'blocking',
      (file?.bytes ?? 0) > WECHAT_LIMITS.pictureBytes,
      { bytes: file?.bytes ?? 0 },
    ],
    [
      'picture_of_other_type',
      'blocking',
      file ? !WECHAT_LIMITS.pictureTypes.some((type) => type === file.mediaType) : false,
      { mediaType: file?.mediaType ?? '' },
    ],
    ['picture_without_alt', 'advice', hash !== null && alt.trim() === '', {}],
  ];
  return found
    .filter(([, , holds]) => holds)
    .map(([kind, severity, , more]) => ({
      kind,
      severity,
      place: at(place),
      values: { ...values, ...more },
    }));
}

function textFindings({ sections }: ArticleContent): WechatFinding[] {
  return sections.flatMap(({ headingLines, doc }, index) => {
    const place = { section: index + 1, heading: sectionHeading(headingLines) };
    const blocks = outputBlocks(doc).flatMap(withInner);
    const links = linksIn(blocks.flatMap(inlinesOf)).map(([href, text]): WechatFinding => ({
      kind: 'link_not_shown',
      severity: 'warning',
      place,
      values: { href, text },
    }));
    const wide = blocks.flatMap((block): WechatFinding[] => {
      const columns = block.kind === 'table' ? (tableGrid(block)[0]?.length ?? 0) : 0;
      return columns > MOST_COLUMNS
        ? [{ kind: 'table_wide', severity: 'warning', place, values: { columns } }]
        : [];
    });
    return [...links, ...wide];
  });
}

function at({ section, heading }: PicturePlace): WechatFinding['place'] {
  return { section, heading };
}

/** Runs of one address after each other are one link. */
function linksIn(inlines: readonly OutputInline[]): [href: string, text: string][] {
  const links: [string, string][] = [];
  let open: string | null = null;
  for (const inline of inlines) {
    const href = inline.kind === 'text' ? inline.href : null;
    const last = links.at(-1);
    if (inline.kind === 'text' && href !== null) {
      if (last && open === href) last[1] += inline.text;
      else links.push([href, inline.text]);
    }
    open = href;
  }
  return links;
}

function withInner(block: OutputBlock): OutputBlock[] {
  if (block.kind === 'list') return [block, ...block.items.flat().flatMap(withInner)];
  if (block.kind === 'quote') return [block, ...block.blocks.flatMap(withInner)];
  return [block];
}

/** Each paragraph ends the link of the one before. */
function inlinesOf(block: OutputBlock): OutputInline[] {
  if (block.kind === 'paragraph') return [...block.inlines, { kind: 'break' }];
  if (block.kind !== 'table') return [];
  return block.rows.flat().flatMap((cell) => cell.paragraphs.flatMap(inlinesOf));
}
