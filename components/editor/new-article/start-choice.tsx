'use client';

import { Checkbox, Radio, Select, Stack, Text } from '@mantine/core';
import type { PreviousArticle } from '@/lib/articles/queries/list-previous-articles';
import type { ActionResult } from '@/lib/web/run-action';
import type { Start, Template } from '@/components/editor/new-article/new-article';
import { usePreviousArticles } from '@/components/editor/new-article/use-previous-articles';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { articleTitle } from '@/lib/domain/article/article-title';

type About = { bodyName: string; year: number };
type Props = {
  start: Start;
  onChange: (start: Start) => void;
  templates: Template[];
  about: About;
  listPrevious: (about: About) => Promise<ActionResult<PreviousArticle[]>>;
  error: string | undefined;
};

/** From a template, from an earlier year's article of the same body, or from nothing. */
export function StartChoice({ start, onChange, templates, about, listPrevious, error }: Props) {
  const t = useArticlesWords('new');
  const previous = usePreviousArticles(about, listPrevious);
  const [latest] = previous;
  const choose = (kind: string) => {
    if (kind === 'template' && templates[0]) onChange({ kind, templateId: templates[0].id });
    if (kind === 'previous' && latest) onChange({ kind, articleId: latest.id, withText: false });
    if (kind === 'empty') onChange({ kind });
  };
  // Another body or year was typed since: the article chosen is not one of these.
  const isGone = start.kind === 'previous' && !previous.some(({ id }) => id === start.articleId);

  return (
    <Radio.Group
      label={t('from')}
      value={start.kind}
      onChange={choose}
      error={error ?? (isGone && t('previousGone'))}
    >
      <Stack gap="sm" mt="xs">
        <Radio value="template" label={t('fromTemplate')} disabled={templates.length === 0} />
        {start.kind === 'template' && (
          <Select
            ml="xl"
            aria-label={t('template')}
            allowDeselect={false}
            data={templates.map(({ id, name, sectionCount }) => ({
              value: id,
              label: t('templateName', { name, sections: sectionCount }),
            }))}
            value={start.templateId}
            onChange={(templateId) => templateId && onChange({ kind: 'template', templateId })}
          />
        )}
        <Radio
          value="previous"
          label={t('fromPrevious')}
          description={latest ? undefined : t('noPrevious')}
          disabled={!latest && start.kind !== 'previous'}
        />
        {start.kind === 'previous' && (
          <Stack ml="xl" gap="xs">
            <Select
              aria-label={t('previous')}
              allowDeselect={false}
              data={previous.map((article) => ({
                value: article.id,
                label: t('previousName', {
                  year: article.year,
                  headline: articleTitle(article.headline) || t('untitled'),
                }),
              }))}
              value={isGone ? null : start.articleId}
              onChange={(articleId) => articleId && onChange({ ...start, articleId })}
            />
            <Checkbox
              label={t('withText')}
              description={t('withTextHint')}
              checked={start.withText}
              onChange={(event) => onChange({ ...start, withText: event.currentTarget.checked })}
            />
          </Stack>
        )}
        <Radio value="empty" label={t('fromEmpty')} />
        {templates.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noTemplates')}
          </Text>
        )}
      </Stack>
    </Radio.Group>
  );
}
