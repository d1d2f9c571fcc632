'use client';

import { Autocomplete, Group, NumberInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { useChoices } from '@/components/editor/choices-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useRefusal } from '@/components/editor/status/use-save-state';
import { useEditorWords } from '@/components/words/use-editor-words';

/** The fields of the body and the year an article is about. */
export function AboutForm() {
  const t = useEditorWords('about');
  const session = useArticleSession();
  const choices = useChoices();
  const { head } = session;
  const { bodyName, year } = useValue(head.text);
  const fieldError = useFieldError(useRefusal(head.saver));
  return (
    <Group justify="center" align="flex-start" my="xs">
      <Autocomplete
        size="xs"
        label={t('bodyName')}
        data={choices.bodyNames}
        value={bodyName}
        error={fieldError('bodyName')}
        onChange={(value) => head.change({ bodyName: value })}
        onCompositionStart={() => head.composing(true)}
        onCompositionEnd={() => head.composing(false)}
        maxLength={60}
      />
      <NumberInput
        size="xs"
        w={100}
        label={t('year')}
        value={year}
        error={fieldError('year')}
        onChange={(value) => typeof value === 'number' && head.change({ year: value })}
        thousandSeparator={false}
      />
    </Group>
  );
}
