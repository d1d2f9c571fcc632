import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { copyHref } from '@/components/proposals/copy-texts';
import { MarkedText } from '@/components/proposals/marked-text';
import { ProposalChanges } from '@/components/proposals/proposal-changes';
import { ProposalLegend } from '@/components/proposals/proposal-legend';
import { ProposalsChoice } from '@/components/proposals/proposals-choice';
import { proposersOf, readProposals } from '@/components/proposals/read-proposals';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { sharedDb } from '@/lib/db/shared-db';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { markedArticle } from '@/lib/proposals/marked/marked-article';
import { listProposals } from '@/lib/proposals/queries/list-proposals';
import { listTopics } from '@/lib/topics/queries';

type Props = { person: PersonActor; articleId: string; of: string | null };

/** 改稿: the text under review with what its reviewers propose in it, all of them or one. */
export async function ProposalsView({ person, articleId, of }: Props) {
  const ctx = { actor: person, db: sharedDb() };
  const [t, listed, topics] = await Promise.all([
    getTranslations('proposals.view'),
    listProposals(ctx, { articleId }),
    listTopics(ctx, { withArchived: true }),
  ]);
  const [first] = listed;
  if (!first) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>;
  const all = readProposals(listed);
  const one = all.find(({ id }) => id === of);
  const shown = one ? [one] : all;
  const topicNames = Object.fromEntries(topics.map((topic) => [topic.id, topic.name]));
  const href = (id: string | null) =>
    `/desk/articles/${articleId}?view=proposals${id === null ? '' : `&of=${id}`}`;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{t('about', { number: first.revision.number })}</Text>
        <Anchor component={Link} href={copyHref(first.reviewId, 'marked', one?.id ?? null)}>
          {t('print')}
        </Anchor>
      </Group>
      {all.length > 1 && <ProposalsChoice proposals={all} of={one?.id ?? null} hrefOf={href} />}
      <ProposalLegend proposals={shown} />
      <MarkedText
        article={markedArticle(
          first.revision.content,
          shown.map(({ id, differences }) => ({ key: id, differences })),
        )}
        proposers={proposersOf(shown)}
        topicNames={topicNames}
        folds
      />
      {shown.map((proposal) => {
        const { sign, stage, name } = proposal.proposer;
        return (
          <section key={proposal.id}>
            <Title order={2} size="h5" mb="xs">
              {t('changesOf', { sign, stage, name })}
            </Title>
            <ProposalChanges proposal={proposal} topicNames={topicNames} />
          </section>
        );
      })}
    </Stack>
  );
}
