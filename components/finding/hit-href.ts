import type { DeskHit, FoundPlace } from '@/lib/finding/queries/search-desk';
import { sectionDomId } from '@/components/comments/passage-range';
import { historyHref } from '@/components/history/history-links';
import { stateKey } from '@/lib/domain/article/state-key';

/** Where what was found is read, for somebody of the office or of the department. */
export function hitHref(hit: DeskHit, place: FoundPlace | undefined, isOffice: boolean): string {
  if (hit.shelf === 'material') {
    const { requestId, seasonId, sectionId, departmentId } = hit.submission;
    if (!isOffice) return `/desk/requests/${requestId}`;
    const section = sectionId ? `/sections/${sectionId}/${departmentId}` : '';
    return `/desk/seasons/${seasonId}${section}`;
  }
  const article = `/desk/articles/${hit.article.id}`;
  switch (place?.name.kind) {
    case 'section':
      return isOffice ? `${article}#${sectionDomId(place.id)}` : `/desk/sections#${place.id}`;
    case 'revision':
      return historyHref(hit.article.id, {
        section: null,
        show: stateKey({ kind: 'revision', number: place.name.number }),
      });
    case 'comment':
      return `${article}?view=comments#thread-${place.name.threadId}`;
    default:
      return article;
  }
}
