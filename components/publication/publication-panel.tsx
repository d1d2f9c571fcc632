'use client';

import { Alert, Button, Divider, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import type { PublicationForDesk } from '@/lib/publications/queries/get-publication';
import type { ActionResult } from '@/lib/web/run-action';
import { useAccountWords } from '@/components/words/use-account-words';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { usePublicationWords } from '@/components/words/use-publication-words';
import { PublicationFacts } from './publication-facts';
import { PUBLIC_ACTS } from './public-acts';

type Unschedule = (input: { articleId: string }) => Promise<ActionResult<unknown>>;
type Props = { desk: PublicationForDesk; unschedule: Unschedule };

/** Where the article stands with the public, what this person may do about it, and who may instead of them. */
export function PublicationPanel({ desk, unschedule }: Props) {
  const { articleId, may } = desk;
  const t = usePublicationWords();
  const offered = PUBLIC_ACTS.filter((act) => may[act]);
  return (
    <Stack gap="sm">
      <PublicationFacts desk={desk} />
      <WhoMay desk={desk} />
      {may.isOwnText && <Alert color="seal">{t('ownText')}</Alert>}
      {offered.length > 0 && <Divider />}
      {offered.map((act, index) => (
        <Button
          key={act}
          component={Link}
          href={`/desk/articles/${articleId}/publication/${act}`}
          variant={index === 0 && act !== 'withdraw' ? 'filled' : 'default'}
          fullWidth
        >
          {t(`act.open.${act}`)}
        </Button>
      ))}
      {may.unschedule && <UnscheduleButton articleId={articleId} unschedule={unschedule} />}
    </Stack>
  );
}

function WhoMay({ desk: { may } }: { desk: PublicationForDesk }) {
  const t = usePublicationWords();
  const errors = useErrorsWords();
  const account = useAccountWords();
  if (!may.whyNot) return null;
  return (
    <Text size="sm">
      {may.whyNot === 'needs_publisher' ? t('forPublishers') : errors(may.whyNot)}
      {may.others.length > 0
        ? t('others', { names: may.others.join(account('listComma')) })
        : t('nobodyElse')}
    </Text>
  );
}

function UnscheduleButton({ articleId, unschedule }: { articleId: string; unschedule: Unschedule }) {
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
