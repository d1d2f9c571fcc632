import { Alert, Anchor, Group, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import type { OutputsForDesk, TextToSend } from '@/lib/outputs/queries/list-outputs';

/** Which text the files are of, and that a draft is for nobody outside. */
export function TextChoice({ desk, text }: { desk: OutputsForDesk; text: TextToSend }) {
  const t = useOutputsWords('desk');
  return (
    <>
      <Group component="nav" aria-label={t('of')} gap="md" my="sm">
        <Text size="sm" c="dimmed" aria-hidden>
          {t('of')}
        </Text>
        {desk.texts.map(({ key, revision }) => (
          <Anchor
            key={key}
            component={Link}
            href={`/desk/articles/${desk.articleId}/outputs?of=${key}`}
            aria-current={key === text.key ? 'page' : undefined}
            fw={key === text.key ? 600 : undefined}
            size="sm"
          >
            {t(`text.${key}`, { number: revision?.number ?? 0 })}
          </Anchor>
        ))}
      </Group>
      {(text.key === 'draft' || text.key === 'review') && (
        <Alert color="seal" variant="light" mb="sm">
          {t(`${text.key}Notice`)}
        </Alert>
      )}
      {!desk.may.make && (
        <Alert color="gray" variant="light" mb="sm">
          {t('mayNotMake')}
        </Alert>
      )}
    </>
  );
}
