'use client';

import { useState } from 'react';
import { NumberInput, Radio, RadioGroup, Stack, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { useArticlesWords } from '@/components/words/use-articles-words';
import type { ActionResult } from '@/lib/web/run-action';

export type Copied = { id: string; bodyName: string; year: number };
export type CopyArticle = (input: {
  bodyName: string;
  year: number;
  from: { kind: 'previous'; articleId: string; withText: boolean };
}) => Promise<ActionResult<{ articleId: string }>>;

/** A new article from this one: for which body and year, and how much of it. */
export function CopyDialog({
  article,
  copy,
  onClose,
}: {
  article: Copied;
  copy: CopyArticle;
  onClose: () => void;
}) {
  const t = useArticlesWords('shelf');
  const words = useArticlesWords('new');
  const router = useRouter();
  const [bodyName, setBodyName] = useState(article.bodyName);
  const [year, setYear] = useState<number | string>(article.year + 1);
  const [withText, setWithText] = useState(false);
  const input = { bodyName, year: Number(year) };
  const { isPending, failure, run } = useAction(input);
  const fieldError = useFieldError(failure);
  const send = () =>
    run(
      () => copy({ ...input, from: { kind: 'previous', articleId: article.id, withText } }),
      ({ articleId }) => router.push(`/desk/articles/${articleId}/edit`),
    );
  return (
    <FormDialog title={t('copyTitle')} onClose={onClose}>
      <DialogForm
        submit={t('copy')}
        isPending={isPending}
        failure={failure}
        onSubmit={send}
        onCancel={onClose}
      >
        <TextInput
          required
          label={words('bodyName')}
          value={bodyName}
          error={fieldError('bodyName')}
          onChange={(event) => setBodyName(event.currentTarget.value)}
          maxLength={60}
        />
        <NumberInput
          data-autofocus
          required
          label={words('year')}
          value={year}
          error={fieldError('year')}
          onChange={setYear}
          min={1949}
          max={2100}
          thousandSeparator={false}
          maw={180}
        />
        <RadioGroup
          label={t('howMuch')}
          value={withText ? 'text' : 'structure'}
          onChange={(value) => setWithText(value === 'text')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="structure" label={t('structure')} description={t('structureHint')} />
            <Radio value="text" label={t('withText')} description={t('withTextHint')} />
          </Stack>
        </RadioGroup>
      </DialogForm>
    </FormDialog>
  );
}
