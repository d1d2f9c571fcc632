'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { usePublicationWords } from '@/components/words/use-publication-words';
import type { Failure } from '@/lib/web/failure';

/** Why an act was refused; where others were quicker, the way to what stands now, with what was typed kept. */
export function ActFailure({ failure }: { failure: Failure | null }) {
  const t = usePublicationWords('act');
  const router = useRouter();
  const isOvertaken = failure?.code === 'conflict' || failure?.reason === 'wrong_state';
  return (
    <>
      <FailureNotice failure={failure} />
      {isOvertaken && (
        <Button variant="default" onClick={() => router.refresh()}>
          {t('lookAnew')}
        </Button>
      )}
    </>
  );
}
