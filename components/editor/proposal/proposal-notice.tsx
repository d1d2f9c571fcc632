import { Anchor, Group, Paper, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';

type Props = {
  articleId: string;
  review: { stage: string; revisionNumber: number; submittedBy: string };
};

/** What is written here, and what it is set against. */
export async function ProposalNotice({ articleId, review }: Props) {
  const t = await getTranslations('proposals.editor.notice');
  const { stage, revisionNumber: number, submittedBy: name } = review;
  return (
    <Paper component="section" aria-label={t('label')} withBorder p="sm" mb="sm" bg="white">
      <Text size="sm">
        {t('text')}
        {t('of', { stage, number, name })}
      </Text>
      <Group gap="md" mt={4}>
        <Anchor component={Link} href={`/desk/articles/${articleId}`} size="sm">
          {t('toArticle')}
        </Anchor>
        <Anchor component={Link} href={`/desk/articles/${articleId}#decision`} size="sm">
          {t('toDecision')}
        </Anchor>
      </Group>
    </Paper>
  );
}
