import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { Surroundings } from '@/lib/proposals/differences/surroundings';

/** How words that stay are set otherwise: bold, a link no longer; '' where they are not. */
export function useMarksWords(): (marks: Surroundings['marks']) => string {
  const t = useProposalsWords('marked');
  return ({ given, lost }) => {
    const come = given.map((mark) => t('given', { mark: t(`mark.${mark}`) }));
    const gone = lost.map((mark) => t('lost', { mark: t(`mark.${mark}`) }));
    return [...come, ...gone].join(t('and'));
  };
}
