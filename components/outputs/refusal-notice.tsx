import { Alert, List, ListItem } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useErrorsWords } from '@/components/words/use-errors-words';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import type { OutputRefusal } from '@/lib/outputs/output-refusal';

/** Why there is no file, with each character that no font has. */
export function RefusalNotice({ refusal }: { refusal: OutputRefusal }) {
  const t = useOutputsWords('desk');
  const errors = useErrorsWords();
  return (
    <Alert role="alert" color="seal" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      {refusal.kind === 'reason' && errors(refusal.reason)}
      {refusal.kind === 'pdf' && t(`refusal.pdf.${refusal.failure}`)}
      {(refusal.kind === 'lost' || refusal.kind === 'unexpected') && t(`refusal.${refusal.kind}`)}
      {refusal.kind === 'missing_characters' && (
        <>
          {t('refusal.missing_characters')}
          <List size="sm" mt="xs">
            {refusal.characters.map(({ character, codePoint, where }) => (
              <ListItem key={codePoint}>
                {t('refusal.character', { character, code: codePoint, around: where[0]?.around ?? '' })}
              </ListItem>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
