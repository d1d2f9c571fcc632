'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { SeasonForm } from '@/components/seasons/season-form';
import { FormDialog } from '@/components/ui/form-dialog';
import type { ActionResult } from '@/lib/web/run-action';
import { useSeasonsWords } from '@/components/words/use-seasons-words';

type Props = { year: number; open: (input: unknown) => Promise<ActionResult<{ seasonId: string }>> };

/** Opens a season, and goes to where its departments are asked. */
export function OpenSeasonButton({ year, open }: Props) {
  const t = useSeasonsWords();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <FormDialog title={t('open')} onClose={() => setIsOpen(false)}>
          <SeasonForm
            season={{ year, name: t('defaultName', { year: `${year}` }), guidance: '', dueAt: null }}
            submit={t('open')}
            send={open}
            onDone={({ seasonId }) => router.push(`/desk/seasons/${seasonId}`)}
            onCancel={() => setIsOpen(false)}
          />
        </FormDialog>
      )}
    </>
  );
}
