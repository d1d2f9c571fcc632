'use client';

import { useState } from 'react';
import { Autocomplete, Button, Group, NumberInput, Paper, Stack } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { PreviousArticle } from '@/lib/articles/queries/list-previous-articles';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import type { NewArticle, Start, Template } from '@/components/editor/new-article/new-article';
import { StartChoice } from '@/components/editor/new-article/start-choice';
import { ask } from '@/components/ui/ask';
import { useArticlesWords } from '@/components/words/use-articles-words';

type Props = {
  bodyNames: string[];
  templates: Template[];
  year: number;
  create: (input: NewArticle) => Promise<ActionResult<{ articleId: string }>>;
  listPrevious: (input: { bodyName: string; year: number }) => Promise<ActionResult<PreviousArticle[]>>;
};

/** What a new article is about, and what it starts with. */
export function NewArticleForm({ bodyNames, templates, year: thisYear, create, listPrevious }: Props) {
  const t = useArticlesWords('new');
  const router = useRouter();
  const [bodyName, setBodyName] = useState('');
  const [year, setYear] = useState<number | string>(thisYear);
  const [start, setStart] = useState<Start>(() => {
    const [template] = templates;
    return template ? { kind: 'template', templateId: template.id } : { kind: 'empty' };
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const fieldError = useFieldError(failure);
  // A fault once pointed out is looked at again only when the form is sent again.
  const change = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      setFailure(null);
      set(value);
    };
  };

  const submit = async () => {
    setIsBusy(true);
    const result = await ask(() => create({ bodyName, year: Number(year), from: start }));
    if (result.ok) return router.push(`/desk/articles/${result.value.articleId}/edit`);
    setIsBusy(false);
    setFailure(result.failure);
  };

  return (
    <Paper withBorder p="lg" maw={720} bg="white">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <FailureNotice failure={failure} />
          <Group align="flex-start" grow preventGrowOverflow={false}>
            <Autocomplete
              data-autofocus
              required
              label={t('bodyName')}
              description={t('bodyNameHint')}
              data={bodyNames}
              value={bodyName}
              error={fieldError('bodyName')}
              onChange={change(setBodyName)}
              maxLength={60}
              maw={480}
            />
            <NumberInput
              required
              label={t('year')}
              description={t('yearHint')}
              value={year}
              error={fieldError('year')}
              onChange={change(setYear)}
              min={1949}
              max={2100}
              thousandSeparator={false}
              maw={180}
            />
          </Group>
          <StartChoice
            start={start}
            onChange={change(setStart)}
            templates={templates}
            about={{ bodyName, year: Number(year) }}
            listPrevious={listPrevious}
            error={fieldError('from') ?? fieldError('from.articleId') ?? fieldError('from.templateId')}
          />
          <Group justify="flex-end">
            <Button variant="default" component={Link} href="/desk/articles">
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
