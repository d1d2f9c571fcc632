import type { ArticleSession } from '@/components/editor/session/article-session';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { applyArticleDifferences } from '@/lib/proposals/differences/apply-article-differences';
import { applyDifferences, takeDifferences } from '@/lib/proposals/differences/apply-differences';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { linesDocument, linesOf } from '@/lib/proposals/differences/heading-lines';

/**
 * Changes the text on the page as the person's doing. The differences stand in this very text: of the section, or with
 * null of what is above the sections.
 */
export function takeInto(
  session: ArticleSession,
  sectionId: string | null,
  chosen: readonly ArticleDifference[],
): void {
  if (sectionId === null) return takeIntoHead(session, chosen);
  const section = session.section(sectionId);
  const lines = chosen.flatMap((one) => (one.part === 'lines' ? [one.difference] : []));
  if (section && lines.length > 0) {
    const standing = linesDocument(section.headingLines.get());
    section.setHeadingLines(linesOf(applyDifferences(standing, lines)));
  }
  const texts = chosen.flatMap((one) => (one.part === 'text' ? [one.difference] : []));
  if (section && texts.length > 0) section.transform((tr) => takeDifferences(tr, texts));
}

function takeIntoHead({ head }: ArticleSession, chosen: readonly ArticleDifference[]): void {
  if (chosen.length === 0) return;
  const standing = { schemaVersion: CURRENT_SCHEMA_VERSION, ...head.text.get(), sections: [] };
  const { bodyName, year, heading, byline } = applyArticleDifferences(standing, chosen);
  head.change({ bodyName, year, heading, byline });
}
