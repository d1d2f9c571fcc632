'use client';

import { useState } from 'react';
import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { articleTitle } from '@/lib/domain/article/article-title';
import type { HeadField, OpenArticle } from '@/lib/imports/queries/list-open-articles';
import type { PlannedArticle } from '@/lib/intake/plan';
import { useImportsWords } from '@/components/words/use-imports-words';
import classes from './plan.module.css';

type Props = {
  planned: PlannedArticle | undefined;
  articles: OpenArticle[];
  isPending: boolean;
  /** It was this that was asked for, rather than a new article. */
  isAdding: boolean;
  onAdd: (wanted: { articleId: string; withHead: boolean }) => void;
};

/** Adds a planned article to one that is there, and says beforehand what will happen to that. */
export function AddToExisting({ planned, articles, isPending, isAdding, onAdd }: Props) {
  const t = useImportsWords('finish');
  const kinds = useImportsWords('kinds');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [wantsHead, setWantsHead] = useState(false);
  const chosen = articles.find(({ id }) => id === chosenId) ?? articles[0];
  if (!chosen) return null;
  const roles = planned?.blocks.map(({ role }) => role) ?? [];
  const others = roles.filter((role) => role !== 'lead' && role !== 'outlook').length;
  const fillable = planned ? chosen.emptyHead.filter((field) => isSaid(planned, field)) : [];
  const withHead = wantsHead && fillable.length > 0;
  const says = [
    ...(['lead', 'outlook'] as const)
      .filter((role) => roles.includes(role))
      .map((role) => t(`places.${role}.${chosen[role]}`)),
    ...(others > 0 ? [t('places.sections', { count: others })] : []),
    ...(withHead ? [] : [t('places.headStays')]),
  ];
  return (
    <>
      <Group align="end" gap="sm" mt="sm">
        <NativeSelect
          label={t('existing')}
          value={chosen.id}
          maw="100%"
          onChange={({ currentTarget }) => setChosenId(currentTarget.value)}
          data={articles.map(({ id, headline, year, bodyName }) => {
            return { value: id, label: articleTitle(headline) || `${year} ${bodyName}` };
          })}
        />
        <Button
          variant="default"
          loading={isAdding}
          disabled={isPending || !planned}
          onClick={() => onAdd({ articleId: chosen.id, withHead })}
        >
          {t('add')}
        </Button>
      </Group>
      {fillable.length > 0 && (
        <Checkbox
          mt="xs"
          label={t('withHead', { fields: fillable.map((field) => kinds(field)).join(t('and')) })}
          checked={wantsHead}
          onChange={({ currentTarget }) => setWantsHead(currentTarget.checked)}
        />
      )}
      {planned && (
        <ul className={classes.says} aria-label={t('happens')}>
          {says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function isSaid(planned: PlannedArticle, field: HeadField): boolean {
  const said = planned[field];
  return Array.isArray(said) ? said.length > 0 : said !== null;
}
