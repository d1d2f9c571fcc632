'use client';

import '@/components/article/article.css';
import { useEffect, useId, useRef } from 'react';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useFormatter } from 'next-intl';
import { ArticleSection, type FindPhotoSources } from '@/components/article/article-section';
import { photoSources as ownPhotos } from '@/components/article/photo-sources';
import { EmptyState } from '@/components/ui/empty-state';
import type { ConfirmationRow } from '@/lib/confirmations/confirmation-row';
import { articleName } from '@/lib/domain/article/article-title';
import { sectionName } from '@/lib/domain/article/section-name';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { ConfirmationForm, type SendAnswer } from './confirmation-form';
import { ConfirmationFacts } from './confirmation-facts';
import { StandingBadge } from './standing-badge';
import { TextChanges } from './text-changes';

type Props = {
  rows: ConfirmationRow[];
  send: SendAnswer;
  /** The name to start from for who came through a link; null for somebody signed in. */
  askedName?: string | null;
  /** Where pictures lie; by default where they do for who is signed in. */
  photoSources?: FindPhotoSources;
};

/** The department's side: each section as it reads now, what changed since they last confirmed, and their answer. */
export function ConfirmSections({ rows, send, askedName = null, photoSources = ownPhotos }: Props) {
  const t = useConfirmationsWords();
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  const toAnswer = rows.filter(({ standing }) => standing === 'asked');
  const others = rows.filter(({ standing }) => standing !== 'asked');
  return (
    <Stack gap="md">
      {[...toAnswer, ...others].map((row, index) => (
        <SectionToAnswer
          key={row.id}
          row={row}
          number={index + 1}
          send={send}
          askedName={askedName}
          photoSources={photoSources}
        />
      ))}
    </Stack>
  );
}

type ItemProps = Required<Omit<Props, 'rows'>> & { row: ConfirmationRow; number: number };

function SectionToAnswer({ row, number, send, askedName, photoSources }: ItemProps) {
  const t = useConfirmationsWords();
  const terms = useTermsWords();
  const format = useFormatter();
  const router = useRouter();
  const id = useId();
  const { content, article, sinceConfirmed, standing } = row;
  const heading = sectionName({ ...row.section, ...content }) || terms(`sectionRole.${content.role}`);

  // The form that was answered has gone, and the text above it is folded: the eye is led back to the answer.
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(standing);
  useEffect(() => {
    if (before.current === 'asked' && standing !== 'asked') title.current?.focus();
    before.current = standing;
  }, [standing]);

  function onAnswered() {
    notifications.show({ message: t('thanks') });
    router.refresh();
  }
  return (
    <Paper component="section" aria-labelledby={id} withBorder bg="white" p={{ base: 'sm', sm: 'md' }}>
      <Group justify="space-between" align="start" gap="xs" mb="xs">
        <Title
          order={3}
          size="h5"
          id={id}
          ref={title}
          tabIndex={-1}
          style={{ flex: '1 1 240px', scrollMarginTop: 80 }}
        >
          {heading}
        </Title>
        <StandingBadge standing={standing} />
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t('ofArticle', {
          headline: articleName(article),
          body: article.bodyName,
          year: `${article.year}`,
        })}
      </Text>
      <ConfirmationFacts row={row} />
      {sinceConfirmed?.changes && (
        <TextChanges
          changes={sinceConfirmed.changes}
          number={number}
          label={t('changedSinceYours', {
            at: format.dateTime(sinceConfirmed.at, TIME_IN_LIST),
          })}
        />
      )}
      <details open={standing === 'asked'}>
        <summary>{t('asItReads')}</summary>
        <div className="article" lang="zh-CN">
          <div className="article-body">
            <ArticleSection section={content} photoSources={photoSources} articleLevel={2} />
          </div>
        </div>
      </details>
      {standing === 'asked' && (
        <ConfirmationForm
          seen={{ confirmationId: row.id, contentHash: row.contentHash }}
          askedName={askedName}
          send={send}
          onAnswered={onAnswered}
        />
      )}
    </Paper>
  );
}
