import '@/components/article/article.css';
import type { Metadata } from 'next';
import { cache } from 'react';
import { Anchor, Box } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PaperOf } from '@/app/(desk)/desk/papers/paper-of';
import { ArticleView } from '@/components/article/article-view';
import { photoSources } from '@/components/article/photo-sources';
import { CopyChoice } from '@/components/proposals/copy-choice';
import { COPY_TEXTS, type CopyText } from '@/components/proposals/copy-texts';
import { MarkedCopy } from '@/components/proposals/marked-copy';
import { MarkedText } from '@/components/proposals/marked-text';
import { proposersOf, readProposals, type ReadProposal } from '@/components/proposals/read-proposals';
import { PrintBar } from '@/components/review/record/print-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { articleName } from '@/lib/domain/article/article-title';
import { NotFound } from '@/lib/domain/errors';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { isId } from '@/lib/input/is-id';
import { markedArticle } from '@/lib/proposals/marked/marked-article';
import { listProposals } from '@/lib/proposals/queries/list-proposals';
import { getReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { listTopics } from '@/lib/topics/queries';

type Props = {
  params: Promise<{ reviewId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

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

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const record = await loadRecord((await params).reviewId);
  const t = await getTranslations('proposals.copy');
  const text = t(`title.${textAsked((await searchParams).text)}`);
  return { title: t('pageTitle', { text, headline: articleName(record) }) };
}

/** 花脸稿: what reviewers propose in the text under review, on paper beside the original and the clean text. */
export default async function MarkedCopyPage({ params, searchParams }: Props) {
  const person = await requirePerson();
  const { reviewId } = await params;
  const query = await searchParams;
  const record = await loadRecord(reviewId);
  const [t, listed] = await Promise.all([
    getTranslations('proposals.copy'),
    listProposals({ actor: person, db: sharedDb() }, { reviewId }),
  ]);
  const all = readProposals(listed);
  const bar = (
    <PrintBar articleHref={`/desk/articles/${record.articleId}`}>
      <Anchor component={Link} href={`/desk/reviews/${reviewId}/record`}>
        {t('toRecord')}
      </Anchor>
    </PrintBar>
  );
  const [first] = all;
  if (!first) {
    return (
      <>
        {bar}
        <EmptyState title={t('empty')} isPageTitle>
          {t('emptyHint')}
        </EmptyState>
      </>
    );
  }
  const text = textAsked(query.text);
  const asked =
    all.find(({ id }) => id === query.of) ?? (all.length === 1 || text === 'clean' ? first : null);
  const shown = asked ? [asked] : all;
  return (
    <>
      {bar}
      <CopyChoice reviewId={reviewId} proposals={all} text={text} of={asked?.id ?? null} />
      {text === 'marked' && (
        <Box mb="md" className="not-printed">
          <PaperOf
            actor={person}
            asked={{
              outlet: 'marked_docx',
              reviewId,
              proposalId: all.length > 1 ? (asked?.id ?? null) : null,
            }}
          />
        </Box>
      )}
      <MarkedCopy record={record} text={text} proposals={shown} printedAt={new Date()}>
        <CopyOf person={person} text={text} base={first.base} proposals={shown} />
      </MarkedCopy>
    </>
  );
}

function textAsked(asked: string | string[] | undefined): CopyText {
  return COPY_TEXTS.find((known) => known === asked) ?? 'marked';
}

type CopyProps = {
  person: PersonActor;
  text: CopyText;
  base: ReadProposal['base'];
  proposals: readonly ReadProposal[];
};

async function CopyOf({ person, text, base, proposals }: CopyProps) {
  if (text !== 'marked') {
    const content = (text === 'clean' && proposals[0]?.proposed) || base;
    return <ArticleView content={content} photoSources={photoSources} level={2} />;
  }
  const topics = await listTopics({ actor: person, db: sharedDb() }, { withArchived: true });
  return (
    <MarkedText
      article={markedArticle(
        base,
        proposals.map(({ id, differences }) => ({ key: id, differences })),
      )}
      proposers={proposersOf(proposals)}
      topicNames={Object.fromEntries(topics.map((topic) => [topic.id, topic.name]))}
    />
  );
}
