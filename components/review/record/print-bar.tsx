'use client';

import { Button, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import { PrintButton } from '@/components/ui/print-button';
import { useReviewWords } from '@/components/words/use-review-words';

/** Above the form, and not on the paper: print it, or go back. */
export function PrintBar({ articleHref }: { articleHref: string }) {
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
      <PrintButton label={t('print')} />
    </Group>
  );
}
