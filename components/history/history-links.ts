import { stateKey } from '@/lib/domain/article/state-key';

type Look = {
  section: string | null;
  show?: string | undefined;
  against?: string | undefined;
  page?: number;
};

/** The address of one look at an article's history. */
export function historyHref(articleId: string, { section, show, against, page = 1 }: Look): string {
  const query = new URLSearchParams();
  if (section) query.set('section', section);
  if (show) query.set('show', show);
  if (against) query.set('against', against);
  if (page > 1) query.set('page', `${page}`);
  return `/desk/articles/${articleId}/history${query.size > 0 ? `?${query}` : ''}`;
}

/** The address of a section's text as it was saved at a moment. */
export function textAt(articleId: string, sectionId: string, savedAt: string): string {
  return historyHref(articleId, {
    section: sectionId,
    show: stateKey({ kind: 'draft', at: new Date(savedAt) }),
  });
}
