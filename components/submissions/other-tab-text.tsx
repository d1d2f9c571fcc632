import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useMaterialWords } from '@/components/words/use-material-words';
import type { Draft } from './use-draft';

/** The text another tab has for the same place: nobody's is written over until somebody chooses. */
export function OtherTabText({ draft }: { draft: Draft }) {
  const t = useMaterialWords('otherTab');
  if (draft.other === null) return <div role="status" />;
  return (
    <div role="status">
      <Alert color="seal" variant="light" title={t('title')}>
        <Stack gap="sm">
          {t('hint')}
          <Textarea aria-label={t('theirs')} value={draft.other} readOnly autosize minRows={2} maxRows={8} />
          <Group gap="xs">
            <Button size="compact-md" variant="default" onClick={() => draft.settle('mine')}>
              {t('keepMine')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => draft.settle('theirs')}>
              {t('takeTheirs')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => draft.settle('both')}>
              {t('takeBoth')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    </div>
  );
}
