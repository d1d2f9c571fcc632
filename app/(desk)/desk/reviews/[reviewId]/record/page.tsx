import type { Metadata } from 'next';
import { cache } from 'react';
import { notFound } from 'next/navigation';
import { Anchor, Stack } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { PaperOf } from '@/app/(desk)/desk/papers/paper-of';
import { copyHref } from '@/components/proposals/copy-texts';
import { PrintBar } from '@/components/review/record/print-bar';
import { RecordForm } from '@/components/review/record/record-form';
import { Link } from '@/components/ui/link';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { articleTitle } from '@/lib/domain/article/article-title';
import { NotFound } from '@/lib/domain/errors';
import { isId } from '@/lib/input/is-id';
import { countProposals } from '@/lib/proposals/queries/count-proposals';
import { getReviewRecord } from '@/lib/reviews/queries/get-review-record';

type Props = { params: Promise<{ reviewId: string }> };

const loadRecord = cache(async (reviewId: string) => {
  const actor = await requirePerson();
  if (!isId(reviewId)) notFound();
  try {
    return await getReviewRecord({ actor, db: sharedDb() }, reviewId);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await loadRecord((await params).reviewId);
  const t = await getTranslations('review.record');
  return { title: t('pageTitle', { headline: articleTitle(record.headline) }) };
}

/** 审核表: the record of one review as a form on paper. */
export default async function RecordPage({ params }: Props) {
  const record = await loadRecord((await params).reviewId);
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const [t, proposals] = await Promise.all([
    getTranslations('review.record'),
    countProposals(ctx, record.reviewId),
  ]);
  return (
    <>
      <PrintBar articleHref={`/desk/articles/${record.articleId}`}>
        {proposals > 0 && (
          <Anchor component={Link} href={copyHref(record.reviewId, 'marked', null)}>
            {t('toMarked')}
          </Anchor>
        )}
      </PrintBar>
      <Stack gap="sm" mb="md" className="not-printed">
        <PaperOf actor={ctx.actor} asked={{ outlet: 'record_pdf', reviewId: record.reviewId }} />
        {proposals > 0 && (
          <PaperOf
            actor={ctx.actor}
            asked={{ outlet: 'marked_docx', reviewId: record.reviewId, proposalId: null }}
          />
        )}
      </Stack>
      <RecordForm record={record} printedAt={new Date()} />
    </>
  );
}
