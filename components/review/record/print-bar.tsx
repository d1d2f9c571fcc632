'use client';

import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

/** Above the form, and not on the paper: print it, or go back. */
export function PrintBar({ articleHref }: { articleHref: string }) {
  const t = useTranslations('review.record');
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
      <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </Group>
  );
}
