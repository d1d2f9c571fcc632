'use client';

import type { ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import { PrintButton } from '@/components/ui/print-button';
import { useReviewWords } from '@/components/words/use-review-words';

/** Above the form, and not on the paper: print it, go back, or to what else there is of the review. */
export function PrintBar({ articleHref, children }: { articleHref: string; children?: ReactNode }) {
  const t = useReviewWords('record');
  return (
    <Group justify="space-between" mb="md" className="not-printed">
      <Button
        component={Link}
        href={articleHref}
        variant="default"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
      >
        {t('back')}
      </Button>
      {children}
      <PrintButton label={t('print')} />
    </Group>
  );
}
