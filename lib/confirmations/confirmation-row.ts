import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/client';
import type { SectionContent } from '@/lib/domain/article/content';
import { confirmationStanding, type ConfirmationStanding } from '@/lib/domain/confirmations';
import { sectionHash } from '@/lib/document/section-hash';
import { sectionHeading } from '@/lib/domain/article/section-name';
import type { SectionComparison } from '@/lib/revisions/compare/comparison';
import { changesSince } from './changes-since';
import { listStanding, type StandingConfirmation } from './list-standing';
import { askedContent, sectionContent, sectionSelect } from './section-content';

const named = { select: { displayName: true } } as const;

const select = {
  id: true,
  note: true,
  dueAt: true,
  content: true,
  answererName: true,
  reason: true,
  reply: true,
  waiver: true,
  department: { select: { id: true, name: true } },
  askedBy: named,
  repliedBy: named,
  waivedBy: named,
} as const;

const ofSection = {
  ...sectionSelect,
  headingHint: true,
  position: true,
  articleId: true,
  article: { select: { headline: true, bodyName: true, year: true } },
} as const;

/** What a department was asked about a section, what it said, and what became of the text since. */
export type ConfirmationRow = {
  id: string;
  standing: ConfirmationStanding;
  /** The section that holds the text now; with `isRemoved`, the last one that held it before it was removed. */
  section: { id: string; articleId: string; headingHint: string; position: number; isRemoved: boolean };
  /** The heading of the section that was asked about, when it has been merged into this one since. */
  mergedFrom: string | null;
  article: { headline: string[]; bodyName: string; year: number };
  department: { id: string; name: string };
  /** The section as it stands, and its hash: what an answer is about. */
  content: SectionContent;
  contentHash: string;
  note: string;
  askedBy: string;
  askedAt: Date;
  dueAt: Date | null;
  answererName: string;
  answeredAt: Date | null;
  reason: string;
  reply: { text: string; by: string; at: Date } | null;
  waiver: { reason: string; by: string; at: Date } | null;
  /** Since it was asked, or answered; null when the text is the same. */
  changes: SectionComparison | null;
  /** Since the department last confirmed the section; null when it never did. */
  sinceConfirmed: { at: Date; changes: SectionComparison | null } | null;
};

/**
 * The confirmations that count, in the order of the articles' text. Open disputes about removed sections come after
 * the others of their article.
 */
export async function listConfirmationRows(
  db: Reader,
  where: Prisma.ConfirmationWhereInput,
): Promise<ConfirmationRow[]> {
  const { standing, lastConfirmed, overRemoved } = await listStanding(db, where);
  const shown = [...standing, ...overRemoved];
  const ids = [...shown, ...lastConfirmed.values()].map(({ id }) => id);
  const rows = await db.confirmation.findMany({ where: { id: { in: [...new Set(ids)] } }, select });
  const sections = await db.section.findMany({
    where: { id: { in: [...new Set(shown.map(({ sectionId }) => sectionId))] } },
    select: ofSection,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sectionById = new Map(sections.map((section) => [section.id, section]));
  return shown
    .flatMap((facts) => {
      const row = byId.get(facts.id);
      const section = sectionById.get(facts.sectionId);
      if (!row || !section) return [];
      const confirmed = lastConfirmed.get(`${facts.sectionId} ${facts.departmentId}`);
      const before = confirmed && byId.get(confirmed.id);
      const last = confirmed && before ? { ...before, ...confirmed } : null;
      return [toRow(facts, { ...row, section }, last)];
    })
    .sort(
      (a, b) =>
        b.article.year - a.article.year ||
        a.section.articleId.localeCompare(b.section.articleId) ||
        Number(a.section.isRemoved) - Number(b.section.isRemoved) ||
        a.section.position - b.section.position ||
        a.department.name.localeCompare(b.department.name, 'zh-CN'),
    );
}

type Row = Prisma.ConfirmationGetPayload<{ select: typeof select }> & {
  section: Prisma.SectionGetPayload<{ select: typeof ofSection }>;
};

function toRow(
  facts: StandingConfirmation,
  row: Row,
  confirmed: { content: unknown; answeredAt: Date | null } | null,
): ConfirmationRow {
  const { article, headingHint, position, articleId, ...sectionRow } = row.section;
  const content = sectionContent(sectionRow);
  const hashNow = sectionHash(content);
  const askedAbout = askedContent(row.content);
  const isMerged = facts.askedSectionId !== facts.sectionId;
  return {
    id: row.id,
    standing: confirmationStanding(facts, hashNow),
    section: { id: sectionRow.id, articleId, headingHint, position, isRemoved: facts.isRemoved },
    mergedFrom: isMerged ? sectionHeading(askedAbout.headingLines) : null,
    article,
    department: row.department,
    content,
    contentHash: hashNow,
    note: row.note,
    askedBy: row.askedBy.displayName,
    askedAt: facts.askedAt,
    dueAt: row.dueAt,
    answererName: row.answererName,
    answeredAt: facts.answeredAt,
    reason: row.reason,
    reply: facts.repliedAt && { text: row.reply, by: row.repliedBy?.displayName ?? '', at: facts.repliedAt },
    waiver: facts.waivedAt && {
      reason: row.waiver,
      by: row.waivedBy?.displayName ?? '',
      at: facts.waivedAt,
    },
    changes: facts.contentHash === hashNow ? null : changesSince(askedAbout, content),
    sinceConfirmed:
      confirmed?.answeredAt != null
        ? { at: confirmed.answeredAt, changes: changesSince(askedContent(confirmed.content), content) }
        : null,
  };
}
