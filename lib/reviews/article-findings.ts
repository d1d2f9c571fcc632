import { findings, type Finding } from '@/lib/domain/article/findings';
import { confirmationFindings } from '@/lib/domain/article/confirmation-findings';
import { figureFindings } from '@/lib/domain/article/figure-findings';
import { findFigures } from '@/lib/facts/find-figures';
import { getOfficeChoices } from '@/lib/office/queries';
import { listStanding } from '@/lib/confirmations/list-standing';
import { sectionHash } from '@/lib/document/section-hash';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { photoHashes } from '@/lib/document/photo-hashes';
import type { Reader } from '@/lib/db/client';
import { loadHead } from '@/lib/articles/load-head';
import { readDocument } from '@/lib/articles/read-document';

/** The findings on an article's working copy, the departments' word on it among them; blocking ones first. @throws NotFound `article` */
export async function articleFindings(db: Reader, articleId: string): Promise<Finding[]> {
  const { heading, byline } = await loadHead(db, articleId);
  const sections = await db.section.findMany({
    where: { articleId, removedAt: null },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      role: true,
      headingLines: true,
      topicIds: true,
      document: true,
      isRequired: true,
      targetLength: true,
      characterCount: true,
    },
  });
  const checked = sections.map(({ document, ...section }) => {
    const { doc } = readDocument(document);
    return { ...section, doc, isEmpty: documentIsEmpty(doc) };
  });
  const photos = checked.flatMap(({ doc }) => photoHashes(doc));
  const stored = await db.photo.findMany({ where: { hash: { in: photos } }, select: { hash: true } });
  const known = new Set(stored.map((photo) => photo.hash));
  const own = findings({ heading, byline, sections: checked }, (hash) => known.has(hash));
  const { standing } = await listStanding(db, { section: { articleId } });
  const hashes = new Map(
    checked
      .filter(({ id }) => standing.some(({ sectionId }) => sectionId === id))
      .map((section) => [section.id, sectionHash(section)]),
  );
  const [figures, office] = await Promise.all([findFigures(db, articleId, checked), getOfficeChoices(db)]);
  const all = [
    ...own,
    ...confirmationFindings(standing, (id) => hashes.get(id) ?? ''),
    ...figureFindings(figures, office),
  ];
  return [...all.filter(isBlocking), ...all.filter((finding) => !isBlocking(finding))];
}

const isBlocking = ({ severity }: Finding) => severity === 'blocking';
