'use client';

import { useFormatter } from 'next-intl';
import { useFindingWords } from '@/components/words/use-finding-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import type { DeskHit, FoundPlace } from '@/lib/finding/queries/search-desk';

/** How a hit, what it is about and a place within it are called. */
export function useHitWords() {
  const t = useFindingWords();
  const terms = useTermsWords();
  const format = useFormatter();
  const time = (at: Date | string) => format.dateTime(new Date(at), TIME_IN_PASSING);
  return {
    title: (hit: DeskHit): string =>
      hit.shelf === 'material'
        ? t('material', { department: hit.submission.departmentName })
        : hit.article.title || t('untitled'),
    about: (hit: DeskHit): string => {
      if (hit.shelf !== 'material')
        return t('about', { year: `${hit.article.year}`, body: hit.article.bodyName });
      const { seasonName, contributorName, submittedAt } = hit.submission;
      return t('materialAbout', { season: seasonName, name: contributorName, at: time(submittedAt) });
    },
    place: ({ name }: FoundPlace): string => {
      switch (name.kind) {
        case 'section':
          return name.name || terms(`sectionRole.${name.role}`);
        case 'revision':
          return t('place.revision', { number: name.number, at: time(name.at) });
        case 'file':
          return name.fileName;
        case 'comment':
          return t('place.comment', { name: name.authorName, at: time(name.at) });
        default:
          return t(`place.${name.kind}`);
      }
    },
  };
}
