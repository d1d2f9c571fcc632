'use client';

import { useProposals } from '@/components/editor/proposals/proposals-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { usePlaceName } from '@/components/editor/wording/use-place-name';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { sectionHeading } from '@/lib/domain/article/section-name';

/** What a section is called in the lists of proposals, where it may be one that was removed since. */
export function useRowPlace(): (sectionId: string | null) => string {
  const t = useProposalsWords('take');
  const nameOf = usePlaceName();
  const session = useArticleSession();
  const { rows } = useProposals();
  return (sectionId) => {
    if (sectionId === null || session.isInArticle(sectionId)) return nameOf(sectionId);
    const row = rows.get().find(({ section }) => section === sectionId);
    const lines = row?.proposal.revision.content.sections.find(({ id }) => id === sectionId)?.headingLines;
    return t('removedSection', { heading: sectionHeading(lines ?? []) });
  };
}
