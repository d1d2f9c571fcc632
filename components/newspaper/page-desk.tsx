'use client';

import { useState, type FormEvent } from 'react';
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { useAction } from '@/components/ui/use-action';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import type { PrintedWords } from '@/lib/newspaper/layout/printed-furniture';
import type { PageDetail } from '@/lib/newspaper/queries/get-page';
import type { PlaceableArticle } from '@/lib/newspaper/queries/list-placeable';
import { ArticlesFields } from './articles-fields';
import { DownloadLinks } from './download-links';
import { FitReport } from './fit-report';
import { FurnitureFields } from './furniture-fields';
import styles from './newspaper.module.css';
import type { PageActions } from './page-actions';
import { PagePreview } from './page-preview';
import { SettingFields } from './setting-fields';
import { usePageDraft } from './use-page-draft';

type Props = {
  page: PageDetail;
  placeable: PlaceableArticle[];
  words: PrintedWords;
  mayArrange: boolean;
  actions: PageActions;
};

/** 专版: what stands on the page at the left, the page itself at the right, laid out as it is typed. */
export function PageDesk({ page, placeable, words, mayArrange, actions }: Props) {
  const t = useNewspaperWords('page');
  const p = useNewspaperWords('preview');
  const router = useRouter();
  const state = usePageDraft(page, words);
  const { draft, laidOut, version, isUnsaved, input } = state;
  const { isPending, failure, run } = useAction(input);
  const errorOf = useFieldError(failure);
  const [isRemoving, setIsRemoving] = useState(false);
  useLeaveGuard(isUnsaved, t('leaveAsk'));

  function save(over: number) {
    run(
      () => actions.save({ ...input, pageId: page.id, version: over }),
      (done) => {
        state.markSaved(done.version, input);
        notifications.show({ message: t('saved') });
      },
    );
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    save(version);
  }
  const theirs = failure?.reason === 'stale' ? Number(failure.details?.version) : null;

  return (
    <>
      <PageHeading title={draft.name.trim() || page.name}>
        <Anchor component={Link} href="/desk/newspaper">
          {t('back')}
        </Anchor>
      </PageHeading>
      {!mayArrange && (
        <Alert color="gray" variant="light" mb="sm">
          {t('mayNot')}
        </Alert>
      )}
      <div className={styles.desk}>
        <form onSubmit={submit} noValidate>
          <fieldset disabled={!mayArrange} className={styles.fields}>
            <Stack gap="md">
              <ArticlesFields
                state={state}
                pageId={page.id}
                placeable={placeable}
                actions={actions}
                columns={laidOut.fit.columns}
              />
              <SettingFields state={state} limits={page.limits} />
              <FurnitureFields state={state} errorOf={errorOf} />
              {theirs === null ? (
                <FailureNotice failure={failure} />
              ) : (
                <Alert color="seal" variant="light" role="alert">
                  <Text size="sm">{t('stale')}</Text>
                  <Group gap="xs" mt="xs">
                    <Button size="xs" variant="default" onClick={() => window.location.reload()}>
                      {t('seeTheirs')}
                    </Button>
                    <Button size="xs" variant="default" onClick={() => save(theirs)}>
                      {t('keepMine')}
                    </Button>
                  </Group>
                </Alert>
              )}
              {mayArrange && (
                <Group justify="space-between" className={styles.bar}>
                  <Button type="submit" loading={isPending} disabled={!isUnsaved}>
                    {t('save')}
                  </Button>
                  <Text size="sm" c="dimmed" role="status">
                    {isUnsaved ? t('unsaved') : ''}
                  </Text>
                  <Button variant="subtle" color="gray" onClick={() => setIsRemoving(true)}>
                    {t('remove')}
                  </Button>
                </Group>
              )}
            </Stack>
          </fieldset>
        </form>
        {/* It scrolls by itself, by the keyboard too. */}
        <section className={styles.preview} aria-label={p('title')} tabIndex={0}>
          <FitReport fit={laidOut.fit} />
          <DownloadLinks
            pageId={page.id}
            why={
              draft.texts.length === 0
                ? t('emptyFirst')
                : isUnsaved
                  ? t('saveFirst')
                  : laidOut.fit.isWhole
                    ? null
                    : t('fitFirst')
            }
          />
          <PagePreview page={laidOut} label={p('label', { name: draft.name })} />
        </section>
      </div>
      {isRemoving && (
        <ConfirmDialog
          title={t('remove')}
          text={t('removeAsk')}
          confirm={t('remove')}
          act={() => actions.remove({ pageId: page.id, version })}
          onDone={() => router.push('/desk/newspaper')}
          onClose={() => setIsRemoving(false)}
        />
      )}
    </>
  );
}
