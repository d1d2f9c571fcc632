import type { BylineEntry, DocumentNode, HeadingBlock, SectionContent } from './content';

/** Each is a key of the `articles.findings` messages. */
export const FINDING_CODES = [
  'no_headline',
  'no_body_text',
  'required_section_empty',
  'photo_missing',
  'dispute_open',
  'no_lead',
  'no_byline',
  'heading_missing',
  'topics_missing',
  'section_too_short',
  'section_too_long',
  'photo_without_caption',
  'photo_without_credit',
  'photo_without_alt',
  'confirmation_void',
  'confirmation_unanswered',
  'figure_differs',
  'figures_unbound',
  'figure_followed',
  'figures_of_last_year',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** A blocking finding keeps the article from being submitted. `count`: of how many figures it is, where it is of figures. */
export type Finding = {
  code: FindingCode;
  severity: 'blocking' | 'warning';
  sectionId?: string;
  count?: number;
};

export type CheckedSection = SectionContent & {
  isEmpty: boolean;
  isRequired: boolean;
  targetLength: number | null;
  characterCount: number;
};
export type CheckedArticle = { heading: HeadingBlock; byline: BylineEntry[]; sections: CheckedSection[] };

const TOLERANCE = 0.4;
const BLOCKING: readonly FindingCode[] = [
  'no_headline',
  'no_body_text',
  'required_section_empty',
  'photo_missing',
];

/**
 * What is still wrong with an article: the blocking ones first, then in the order of the text. `isStored` tells
 * whether we hold a picture: one pasted from elsewhere may name one we do not.
 */
export function findings(
  { heading, byline, sections }: CheckedArticle,
  isStored: (hash: string) => boolean = () => true,
): Finding[] {
  const written = (role: string) => sections.some((section) => section.role === role && !section.isEmpty);
  const ofArticle: [FindingCode, boolean][] = [
    ['no_headline', heading.headline.length === 0],
    ['no_body_text', !written('body')],
    ['no_lead', !written('lead')],
    ['no_byline', byline.length === 0],
  ];
  const all: Finding[] = [
    ...ofArticle.filter(([, holds]) => holds).map(([code]) => ({ code, severity: severityOf(code) })),
    ...sections.flatMap((section) =>
      sectionFindings(section, isStored).map((code) => ({
        code,
        severity: severityOf(code),
        sectionId: section.id,
      })),
    ),
  ];
  return [
    ...all.filter((finding) => finding.severity === 'blocking'),
    ...all.filter((finding) => finding.severity === 'warning'),
  ];
}

function sectionFindings(section: CheckedSection, isStored: (hash: string) => boolean): FindingCode[] {
  const photos = photosIn(section.doc);
  const pictures = photos.filter(({ attrs }) => attrs?.hash);
  const { targetLength, characterCount, isEmpty } = section;
  const isBody = section.role === 'body' && !isEmpty;
  const checks: [FindingCode, boolean][] = [
    ['required_section_empty', section.isRequired && isEmpty],
    ['photo_missing', photos.some(({ attrs }) => !attrs?.hash || !isStored(String(attrs.hash)))],
    ['heading_missing', isBody && section.headingLines.length === 0],
    ['topics_missing', isBody && section.topicIds.length === 0],
    [
      'section_too_short',
      !isEmpty && targetLength !== null && characterCount < targetLength * (1 - TOLERANCE),
    ],
    [
      'section_too_long',
      !isEmpty && targetLength !== null && characterCount > targetLength * (1 + TOLERANCE),
    ],
    ['photo_without_caption', pictures.some((picture) => !hasText(captionOf(picture)))],
    ['photo_without_credit', pictures.some(({ attrs }) => !hasText(attrs?.credit))],
    ['photo_without_alt', pictures.some(({ attrs }) => !hasText(attrs?.alt))],
  ];
  return checks.filter(([, holds]) => holds).map(([code]) => code);
}

function severityOf(code: FindingCode): Finding['severity'] {
  return BLOCKING.includes(code) ? 'blocking' : 'warning';
}

function photosIn(node: DocumentNode): DocumentNode[] {
  return node.type === 'photo' ? [node] : (node.content ?? []).flatMap(photosIn);
}

function captionOf({ text = '', content = [] }: DocumentNode): string {
  return text + content.map(captionOf).join('');
}

function hasText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
