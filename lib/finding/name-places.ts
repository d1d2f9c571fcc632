import type { Reading } from '@/lib/db/context';
import type { SectionRole } from '@/lib/domain/article/content';
import { sectionName } from '@/lib/domain/article/section-name';
import { readThose } from './read-those';
import type { TextId } from './text-kinds';

/** What a text is called within its article or submission. */
export type PlaceName =
  | { kind: 'head' }
  /** `name` is '' when it has none. */
  | { kind: 'section'; name: string; role: SectionRole }
  | { kind: 'revision'; number: number; at: Date }
  | { kind: 'submission' }
  | { kind: 'file'; fileName: string }
  | { kind: 'comment'; authorName: string; at: Date; threadId: string };

type Named = PlaceName & { id: string };

/** The names of these texts, by kind and id; what went meanwhile has none. */
export async function namePlaces(
  { db }: Pick<Reading, 'db'>,
  places: readonly TextId[],
): Promise<(place: TextId) => PlaceName | undefined> {
  const ids = (kind: TextId['kind']) => places.filter((place) => place.kind === kind).map(({ id }) => id);
  const [sections, revisions, files, comments] = await Promise.all([
    readThose(ids('section'), (those) =>
      db.section.findMany({
        where: { id: { in: those } },
        select: { id: true, headingLines: true, headingHint: true, role: true },
      }),
    ),
    readThose(ids('revision'), (those) =>
      db.revision.findMany({
        where: { id: { in: those } },
        select: { id: true, number: true, createdAt: true },
      }),
    ),
    readThose(ids('file'), (those) =>
      db.submissionFile.findMany({ where: { id: { in: those } }, select: { id: true, fileName: true } }),
    ),
    readThose(ids('comment'), (those) =>
      db.comment.findMany({
        where: { id: { in: those } },
        select: { id: true, parentId: true, createdAt: true, author: { select: { displayName: true } } },
      }),
    ),
  ]);
  const named: Named[] = [
    ...sections.map((section) => ({
      kind: 'section' as const,
      id: section.id,
      name: sectionName(section),
      role: section.role,
    })),
    ...revisions.map(({ createdAt, ...revision }) => ({
      kind: 'revision' as const,
      ...revision,
      at: createdAt,
    })),
    ...files.map((file) => ({ kind: 'file' as const, ...file })),
    ...comments.map(({ id, parentId, createdAt, author }) => ({
      kind: 'comment' as const,
      id,
      at: createdAt,
      authorName: author.displayName,
      threadId: parentId ?? id,
    })),
  ];
  const byKey = new Map(named.map(({ id, ...name }) => [`${name.kind} ${id}`, name as PlaceName]));
  return ({ kind, id }) => (kind === 'head' || kind === 'submission' ? { kind } : byKey.get(`${kind} ${id}`));
}
