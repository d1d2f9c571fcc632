import { isDeepStrictEqual } from 'node:util';
import { notFound } from 'next/navigation';
import { momentsOf, sittingsWith } from '@/components/history/moments';
import type { KnownState } from '@/components/history/shown-state';
import { getArticleForEditing } from '@/lib/articles/queries/get-article-for-editing';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { aloneIn } from '@/lib/history/alone-in';
import { getPastContent } from '@/lib/history/queries/get-past-content';
import { listSittings, SITTINGS_A_PAGE, type SittingEntry } from '@/lib/history/queries/list-sittings';
import { listSteps, type StepEntry } from '@/lib/history/queries/list-steps';
import { areParagraphsGone } from '@/lib/history/past-paragraphs';
import { stateOf, type State } from '@/lib/domain/article/state-key';
import { listRevisions } from '@/lib/reviews/queries/list-revisions';

type Query = Record<string, string | string[] | undefined>;

/**
 * What the page shows of the article's history; what the person may not see, or never was, is not found. `shown` is
 * the newest line unless the address names another, `isNow` where nothing has changed since; its texts are of the
 * chosen section alone.
 */
export async function loadHistoryPage(actor: PersonActor, articleId: string, query: Query) {
  const ctx = { actor, db: sharedDb() };
  try {
    const article = await getArticleForEditing(ctx, articleId);
    const sectionId = knownSection(article, query.section);
    const page = Math.max(1, Math.min(10_000, Math.trunc(Number(query.page)) || 1));
    const [sittings, revisions] = await Promise.all([
      listSittings(ctx, { articleId, sectionId, page }),
      listRevisions(ctx, articleId),
    ]);
    const pages = Math.max(1, Math.ceil(sittings.total / SITTINGS_A_PAGE));
    const [newest] = momentsOf(sittings, revisions);

    const read = async (key: unknown): Promise<KnownState | null> => {
      const state = key === 'now' ? ({ kind: 'draft', at: new Date() } as const) : stateOf(key);
      if (!state) return null;
      const content = await getPastContent(ctx, { articleId, state });
      const revision = state.kind === 'revision' ? state.number : null;
      const at = state.kind === 'draft' ? state.at : madeAt(revisions, state.number);
      return { key: String(key), at, revision, content: sectionId ? aloneIn(content, sectionId) : content };
    };
    const now = read('now');
    const [shown, against, current, steps] = await Promise.all([
      read(stateOf(query.show) ? query.show : newest?.key),
      query.against === 'now' ? now : read(query.against),
      now,
      stepsAround(stateOf(query.show), sittings.entries, (sitting) =>
        listSteps(ctx, { articleId, sectionId, sitting }),
      ),
    ]);
    const moments = momentsOf(sittings, revisions, steps);
    const isNow = isDeepStrictEqual(shown?.content, current?.content);
    return { article, sectionId, page, pages, moments, shown, against, gone: goneOf(shown, current), isNow };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

/** Of the sitting that is open: the newest, unless the address names a moment of another. */
async function stepsAround(
  wanted: State | null,
  sittings: readonly SittingEntry[],
  list: (sitting: SittingEntry) => Promise<StepEntry[]>,
): Promise<StepEntry[]> {
  const open = wanted ? sittingsWith(sittings, wanted) : sittings.slice(0, 1);
  const listed = await Promise.all(open.map(list));
  // Two people may have sat at the same time: it is the one with this very moment.
  const isMeant = (steps: StepEntry[]) =>
    wanted?.kind === 'draft' && steps.some(({ at }) => at.getTime() === wanted.at.getTime());
  return listed.find(isMeant) ?? listed[0] ?? [];
}

type Article = Awaited<ReturnType<typeof getArticleForEditing>>;

function knownSection({ sections, removedSections }: Article, wanted: unknown): string | null {
  return [...sections, ...removedSections].find(({ id }) => id === wanted)?.id ?? null;
}

function madeAt(revisions: readonly { number: number; createdAt: Date }[], number: number): Date {
  return revisions.find((revision) => revision.number === number)?.createdAt ?? new Date();
}

/** Of the first section's blocks: asked for only where one section is chosen. */
function goneOf(shown: KnownState | null, current: KnownState | null): boolean[] {
  const [past] = shown?.content.sections ?? [];
  const [now] = current?.content.sections ?? [];
  if (!past) return [];
  return areParagraphsGone(past.doc, now?.doc ?? { type: 'doc', content: [] });
}
