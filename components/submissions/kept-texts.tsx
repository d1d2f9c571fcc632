'use client';

import { Alert, Stack, Textarea } from '@mantine/core';
import { useMaterialWords } from '@/components/words/use-material-words';
import { CopyButton } from './copy-button';
import { listOrphanedDrafts } from './submission-draft';
import { useIsInBrowser } from './use-is-in-browser';

type Props = { requestId: string; openSectionIds: string[] };

/** Texts typed here for what can no longer be handed in, to be copied: nothing typed is lost. */
export function KeptTexts(props: Props) {
  return useIsInBrowser() ? <Texts {...props} /> : null;
}

function Texts({ requestId, openSectionIds }: Props) {
  const t = useMaterialWords('kept');
  const texts = listOrphanedDrafts(localStorage, requestId, openSectionIds);
  if (texts.length === 0) return null;
  return (
    <Alert color="gray" variant="light" mt="md" title={t('title')}>
      <Stack gap="sm">
        {t('hint')}
        {texts.map(({ sectionId, text }) => (
          <Stack key={sectionId} gap={6}>
            <Textarea aria-label={t('title')} value={text} readOnly autosize maxRows={12} />
            <CopyButton text={text} />
          </Stack>
        ))}
      </Stack>
    </Alert>
  );
}
