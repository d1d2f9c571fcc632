import { Alert, Anchor, Group, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { getTranslations } from 'next-intl/server';
import { LeftOverTexts } from '@/components/editor/notices/left-over-texts';
import { proposalKey } from '@/components/editor/proposal/proposal-line';
import { Link } from '@/components/ui/link';
import { articleName } from '@/lib/domain/article/article-title';
import type { Reason } from '@/lib/domain/reasons';

type Props = {
  article: { id: string; bodyName: string; year: number; heading: { headline: string[] } };
  reviewId: string;
  personId: string;
  reason: Reason;
};

/** Why this person cannot propose here (any more), with what they had not saved. */
export async function LockedProposal({ article, reviewId, personId, reason }: Props) {
  const [page, t, errors] = await Promise.all([
    getTranslations('proposals.editor.page'),
    getTranslations('proposals.editor.locked'),
    getTranslations('errors'),
  ]);
  const { id, bodyName, year, heading } = article;
  const name = articleName({ headline: heading.headline, bodyName });
  return (
    <>
      <Title order={1} size="h3" mb="md">
        {page('heading', { name, year: `${year}` })}
      </Title>
      <Alert color="gray" icon={<IconLock aria-hidden />} mb="md" title={t('title')}>
        {reason === 'wrong_state' ? t('over') : errors(reason)}
        <Group gap="md" mt="xs">
          <Anchor component={Link} href={`/desk/articles/${id}`} underline="always">
            {t('toArticle')}
          </Anchor>
          <Anchor component={Link} href={`/desk/articles/${id}?view=proposals`} underline="always">
            {t('toProposals')}
          </Anchor>
        </Group>
      </Alert>
      <LeftOverTexts personId={personId} line={proposalKey(reviewId)} />
    </>
  );
}
