'use client';

import { useState } from 'react';
import { Checkbox, MultiSelect, Select, Stack, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { askedOf, placesOf, type Place } from '@/components/seasons/asking';
import type { SeasonActions } from '@/components/seasons/season-actions';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import type { SeasonDetail } from '@/lib/seasons/queries/get-season';
import styles from './seasons.module.css';

export type AskableArticle = { id: string; name: string };
type Props = {
  season: SeasonDetail;
  articles: AskableArticle[];
  departments: { id: string; name: string }[];
  actions: SeasonActions;
  onClose: () => void;
};

/** Asks departments for the sections of some articles, starting from the department each section is set to. */
export function AskDialog({ season, articles, departments, actions, onClose }: Props) {
  const t = useTranslations('seasons.ask');
  const terms = useTranslations('terms.sectionRole');
  const [chosen, setChosen] = useState<string[]>([]);
  const [places, setPlaces] = useState<Place[]>([]);
  const [guidance, setGuidance] = useState('');
  const suggesting = useAction();
  const sending = useAction();
  const errorOf = useFieldError(sending.failure);
  const standing = new Set(
    season.requests.filter((each) => !each.cancelledAt).map((each) => each.departmentId),
  );
  const options = departments.filter(({ id }) => !standing.has(id));
  const asked = askedOf(places);
  const nameOf = ({ articleName, heading, role }: Place) => `${articleName} · ${heading || terms(role)}`;

  function choose(articleIds: string[]) {
    setChosen(articleIds);
    suggesting.run(
      () => actions.suggest({ seasonId: season.id, articleIds }),
      (suggested) => setPlaces((before) => placesOf(suggested, before)),
    );
  }
  const put = (sectionId: string, change: Partial<Place>) =>
    setPlaces((all) => all.map((place) => (place.sectionId === sectionId ? { ...place, ...change } : place)));
  const send = () =>
    sending.run(
      () =>
        actions.send({
          seasonId: season.id,
          requests: asked.map((request) => ({ ...request, guidance })),
        }),
      onClose,
    );

  return (
    <FormDialog title={t('open')} onClose={onClose}>
      <DialogForm
        submit={t('send', { count: asked.length })}
        isPending={sending.isPending}
        failure={sending.failure ?? suggesting.failure}
        onSubmit={send}
        onCancel={onClose}
      >
        <MultiSelect
          data-autofocus
          searchable
          label={t('articles')}
          description={t('articlesHint')}
          nothingFoundMessage={t('noArticle')}
          data={articles.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={choose}
        />
        {places.length > 0 && (
          <fieldset className={styles.places}>
            <legend>{t('sections')}</legend>
            {places
              .map((place) => ({ ...place, name: nameOf(place) }))
              .map((place) => (
                <div key={place.sectionId} className={styles.place}>
                  <Checkbox
                    label={place.name}
                    checked={place.isAsked}
                    onChange={({ currentTarget }) => put(place.sectionId, { isAsked: currentTarget.checked })}
                  />
                  <Select
                    size="xs"
                    searchable
                    aria-label={t('departmentOf', { section: place.name })}
                    placeholder={t('chooseDepartment')}
                    data={options.map(({ id, name }) => ({ value: id, label: name }))}
                    value={place.departmentId}
                    onChange={(departmentId) =>
                      put(place.sectionId, { departmentId, isAsked: departmentId !== null })
                    }
                  />
                </div>
              ))}
          </fieldset>
        )}
        {standing.size > 0 && (
          <Text size="sm" c="dimmed">
            {t('standing', { count: standing.size })}
          </Text>
        )}
        <Stack gap={4}>
          <Textarea
            label={t('guidance')}
            description={t('guidanceHint')}
            value={guidance}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5000}
            error={errorOf('requests') ?? errorOf('requests.0.guidance')}
            onChange={({ currentTarget }) => setGuidance(currentTarget.value)}
          />
        </Stack>
      </DialogForm>
    </FormDialog>
  );
}
