import { Text } from '@mantine/core';
import type { ProposerShare } from '@/lib/proposals/queries/list-proposer-shares';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './proposer-shares.module.css';

type Props = {
  shares: readonly ProposerShare[];
  /** Of the article's sections, in order. */
  sectionIds: readonly string[];
};

/** Which reviewers' words the revision holds, and how many: for those who review it with them. */
export function ProposerShares({ shares, sectionIds }: Props) {
  const t = useProposalsWords('shares');
  const terms = useTermsWords();
  if (shares.length === 0) return null;
  return (
    <section className={styles.shares} aria-label={t('title')}>
      <Text fw={600} size="sm">
        {t('title')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('hint')}
      </Text>
      {shares.map(({ person, stages, differences, characters, ofCharacters, taken }) => {
        const words = taken.filter((one) => one.words.trim() !== '');
        if (stages.length === 0)
          return (
            <Text key={person.id} size="sm">
              {t('ofCopy', { name: person.displayName })}
            </Text>
          );
        const about = { name: person.displayName, stages: stages.join(terms('and')) };
        return (
          <details key={person.id}>
            <summary>{t('share', { ...about, differences, characters, of: ofCharacters })}</summary>
            <ul>
              {words.map((one, index) => (
                <li key={index}>
                  <span className={styles.words} lang="zh-CN">
                    {one.words}
                  </span>
                  {one.places.slice(0, 1).map(({ sectionId }) => (
                    <Text key={sectionId} component="span" size="xs" c="dimmed" ml={6}>
                      {t('section', { number: sectionIds.indexOf(sectionId) + 1 })}
                    </Text>
                  ))}
                </li>
              ))}
              {words.length < differences && <li>{t('others', { count: differences - words.length })}</li>}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
