import { NotFound } from '@/lib/domain/errors';
import type { HeadingBlock } from '@/lib/domain/article/content';
import type { Tx } from '@/lib/db/client';
import { sectionName } from '@/lib/domain/article/section-name';
import type { NewSection } from './create-sections';
import type { StoredDocument } from '@/lib/document/stored-document';
import { withoutSources } from '@/lib/document/without-sources';
import { readDocument } from './read-document';

/** What a new article starts with. */
export type Start = {
  templateId: string | null;
  copiedFromId: string | null;
  heading: HeadingBlock;
  byline: unknown;
  sections: NewSection[];
  /** The writers of the copied text. For the rule that nobody reviews their own text they count as writers here too. */
  authorIds: string[];
  proposerIds: string[];
};

const bare = { templateId: null, copiedFromId: null, byline: [], authorIds: [], proposerIds: [] };
const noHeading: HeadingBlock = { kicker: [], headline: [], subhead: '', seriesLabel: '' };

export function startEmpty(): Start {
  return { ...bare, heading: noHeading, sections: [{ role: 'lead' }, { role: 'body' }, { role: 'outlook' }] };
}

/** @throws NotFound `template`, also for an archived one */
export async function startFromTemplate(tx: Tx, templateId: string): Promise<Start> {
  const template = await tx.template.findFirst({
    where: { id: templateId, archivedAt: null },
    select: {
      sections: {
        orderBy: { position: 'asc' },
        select: {
          role: true,
          headingHint: true,
          guidance: true,
          topicIds: true,
          departmentId: true,
          targetLength: true,
          isRequired: true,
        },
      },
    },
  });
  if (!template) throw new NotFound('template');
  return { ...bare, templateId, heading: noHeading, sections: template.sections };
}

/**
 * Another article's sections, also of an archived one. With text, everything is copied but where its passages came
 * from: that material was given for the other. Without text, its section headings become hints, and of the heading
 * block only the series label is copied.
 * @throws NotFound `article`
 */
export async function startFromPrevious(tx: Tx, articleId: string, withText: boolean): Promise<Start> {
  const previous = await tx.article.findUnique({
    where: { id: articleId, deletedAt: null },
    select: {
      templateId: true,
      kicker: true,
      headline: true,
      subhead: true,
      seriesLabel: true,
      byline: true,
      authors: { select: { personId: true } },
      proposers: { select: { personId: true } },
      sections: {
        where: { removedAt: null },
        orderBy: { position: 'asc' },
        select: {
          role: true,
          headingLines: true,
          document: true,
          topicIds: true,
          departmentId: true,
          headingHint: true,
          guidance: true,
          targetLength: true,
          isRequired: true,
        },
      },
    },
  });
  if (!previous) throw new NotFound('article');
  const { templateId, byline, authors, proposers, sections, ...heading } = previous;
  if (withText) {
    return {
      templateId,
      copiedFromId: articleId,
      heading,
      byline,
      sections: sections.map((section) => ({
        ...section,
        document: unsourced(readDocument(section.document)),
      })),
      authorIds: authors.map((author) => author.personId),
      proposerIds: proposers.map((proposer) => proposer.personId),
    };
  }
  return {
    ...bare,
    templateId,
    copiedFromId: articleId,
    heading: { ...noHeading, seriesLabel: heading.seriesLabel },
    sections: sections.map(({ headingLines, headingHint, document: _, ...structure }) => ({
      ...structure,
      headingHint: sectionName({ headingLines, headingHint }),
    })),
  };
}

const unsourced = ({ doc, ...stored }: StoredDocument): StoredDocument => ({
  ...stored,
  doc: withoutSources(doc),
});
