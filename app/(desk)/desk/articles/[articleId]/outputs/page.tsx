import { cache } from 'react';
import type { Metadata } from 'next';
import { Anchor, Text, Title } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Phrases } from '@/components/article/phrases';
import { MakePageButton } from '@/components/newspaper/make-page-button';
import { OldOutputs } from '@/components/outputs/old-outputs';
import { OutletList } from '@/components/outputs/outlet-list';
import { OutputsToChange } from '@/components/outputs/outputs-to-change';
import { PreviewLinks } from '@/components/previews/preview-links';
import { TextChoice } from '@/components/outputs/text-choice';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import { beginning } from '@/lib/domain/text/beginning';
import { listOutputs } from '@/lib/outputs/queries/list-outputs';
import { listPreviews } from '@/lib/previews/queries/list-previews';
import {
  makePreviewLinkAction,
  revokePreviewLinkAction,
} from '@/app/(desk)/desk/articles/[articleId]/preview-actions';
import { outputSetting } from '@/lib/web/output-setting';
import { makePageAction } from '@/app/(desk)/desk/newspaper/actions';
import { cancelOutputAction, makeOutputAction, recordCopyAction, wechatPostAction } from './actions';

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (articleId: string) => {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  try {
    const [desk, previews] = await Promise.all([
      listOutputs(ctx, articleId, await outputSetting()),
      listPreviews(ctx, articleId, new Date()),
    ]);
    return { desk, previews };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { desk } = await load((await params).articleId);
  return { title: (await getTranslations('outputs.desk'))('pageTitle', { headline: desk.title }) };
}

/** 出稿: the files of an article for its outlets, and what is to become of those that are out. */
export default async function OutputsPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const [{ desk, previews }, { of }, t, previewWords, newspaper] = await Promise.all([
    load(articleId),
    searchParams,
    getTranslations('outputs.desk'),
    getTranslations('previews.desk'),
    getTranslations('newspaper'),
  ]);
  const text = desk.texts.find(({ key }) => key === of) ?? desk.texts[0];
  return (
    <>
      <PageHeading title={t('title')}>
        {text && desk.may.make && (
          <MakePageButton
            isQuiet
            name={beginning(newspaper('new.of', { title: desk.title }), 50)}
            label={newspaper('fromArticle')}
            articles={[{ articleId, revisionId: text.revision?.id ?? null }]}
            make={makePageAction}
          />
        )}
        <Anchor component={Link} href={`/desk/articles/${articleId}`}>
          {t('back')}
        </Anchor>
      </PageHeading>
      <Text mb="sm" className="headline">
        <Phrases text={desk.title} />
      </Text>
      <OutputsToChange desk={desk} />
      {desk.texts.every(({ key }) => key === 'draft' || key === 'review') && (
        <EmptyState title={t('nothing')}>
          {t(desk.change?.kind === 'recall' ? 'withdrawnNothing' : 'nothingHint')}
        </EmptyState>
      )}
      {text && (
        <>
          <TextChoice desk={desk} text={text} />
          <OutletList
            key={text.key}
            desk={desk}
            text={text}
            actions={{
              make: makeOutputAction,
              cancel: cancelOutputAction,
              recordCopy: recordCopyAction,
              wechatPost: wechatPostAction,
            }}
          />
        </>
      )}
      <OldOutputs desk={desk} text={text ?? null} />
      {(previews.revisions.length > 0 || previews.links.length > 0) && (
        <section aria-labelledby="previews" style={{ marginTop: '1.5rem', maxWidth: '40rem' }}>
          <Title order={2} size="h4" id="previews" mb="sm">
            {previewWords('title')}
          </Title>
          <PreviewLinks
            desk={previews}
            revisionId={text?.revision?.id}
            actions={{ make: makePreviewLinkAction, revoke: revokePreviewLinkAction }}
          />
        </section>
      )}
    </>
  );
}
