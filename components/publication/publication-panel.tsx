'use client';

import { Alert, Button, Divider, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import type { PublicationForDesk } from '@/lib/publications/queries/get-publication';
import type { ActionResult } from '@/lib/web/run-action';
import { useAccountWords } from '@/components/words/use-account-words';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { usePublicationWords } from '@/components/words/use-publication-words';
import { PublicationFacts } from './publication-facts';
import { PublishForm, type PublishInput } from './publish-form';
import { ReasonForm } from './reason-form';

type Answer = Promise<ActionResult<unknown>>;
export type PublicationCommands = {
  publish: (input: PublishInput) => Answer;
  schedule: (input: PublishInput & { dueAt: string }) => Answer;
  unschedule: (input: { articleId: string }) => Answer;
  withdraw: (input: { articleId: string; reason: string }) => Answer;
  correct: (input: { articleId: string; revisionId: string; note: string }) => Answer;
};

type Props = { desk: PublicationForDesk; suggestedSlug: string; commands: PublicationCommands };

/** Where the article stands with the public, and what this publisher may do about it. */
export function PublicationPanel({ desk, suggestedSlug, commands }: Props) {
  const { articleId, approved, publication, may } = desk;
  const t = usePublicationWords();
  const errors = useErrorsWords();
  const account = useAccountWords();
  return (
    <Stack gap="sm">
      <PublicationFacts desk={desk} />
      {may.whyNot && (
        <Text size="sm">
          {errors(may.whyNot)}
          {may.others.length > 0
            ? t('others', { names: may.others.join(account('listComma')) })
            : t('nobodyElse')}
        </Text>
      )}
      {may.isOwnText && <Alert color="seal">{t('ownText')}</Alert>}
      {approved && (may.publish || may.schedule) && (
        <>
          <Divider />
          <PublishForm
            articleId={articleId}
            revisionId={approved.id}
            year={publication?.year ?? desk.year}
            suggestedSlug={publication?.isAddressFixed ? null : (publication?.slug ?? suggestedSlug)}
            scheduledFor={publication?.scheduledFor ?? null}
            publish={commands.publish}
            schedule={commands.schedule}
          />
        </>
      )}
      {may.unschedule && <Unschedule articleId={articleId} unschedule={commands.unschedule} />}
      {may.correct && approved && (
        <>
          <Divider />
          <ReasonForm
            kind="correct"
            field="note"
            maxLength={1000}
            send={(note) => commands.correct({ articleId, revisionId: approved.id, note })}
          />
        </>
      )}
      {may.withdraw && (
        <>
          <Divider />
          <ReasonForm
            kind="withdraw"
            field="reason"
            maxLength={500}
            send={(reason) => commands.withdraw({ articleId, reason })}
          />
        </>
      )}
    </Stack>
  );
}

function Unschedule({
  articleId,
  unschedule,
}: {
  articleId: string;
  unschedule: PublicationCommands['unschedule'];
}) {
  const t = usePublicationWords();
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  return (
    <div>
      <Button
        variant="default"
        fullWidth
        loading={isPending}
        onClick={() =>
          run(
            () => unschedule({ articleId }),
            () => {
              notifications.show({ message: t('unscheduled') });
              router.refresh();
            },
          )
        }
      >
        {t('unschedule')}
      </Button>
      <FailureNotice failure={failure} />
    </div>
  );
}
