import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useAuditWords } from '@/components/words/use-audit-words';

type Props = {
  ofArticle: boolean;
  headline: string | null | undefined;
  anyArticleHref: string;
  showAllHref: string;
};

/** What of the filter its form does not show, and the ways out of it. */
export function FilterNote({ ofArticle, headline, anyArticleHref, showAllHref }: Props) {
  const t = useAuditWords();
  return (
    <Group gap="sm">
      {ofArticle && (
        <>
          <Text size="sm">{headline ? t('onlyArticle', { headline }) : t('onlyOneArticle')}</Text>
          <Anchor component={Link} href={anyArticleHref} size="sm">
            {t('anyArticle')}
          </Anchor>
        </>
      )}
      <Anchor component={Link} href={showAllHref} size="sm">
        {t('showAll')}
      </Anchor>
    </Group>
  );
}
