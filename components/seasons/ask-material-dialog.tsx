'use client';

import { useState } from 'react';
import { MultiSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { askedOf, placesOf, type Place } from '@/components/seasons/asking';
import type { SeasonActions } from '@/components/seasons/season-actions';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { fromShanghaiField, toShanghaiField } from '@/components/ui/shanghai-time';
import { useAction } from '@/components/ui/use-action';
import { withinQuotes } from '@/lib/domain/text/within-quotes';
import type { AskableArticle } from '@/lib/articles/queries/list-askable-articles';
import type { SeasonDetail } from '@/lib/seasons/queries/get-season';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './seasons.module.css';

type Props = {
  season: SeasonDetail;
  articles: AskableArticle[];
  departments: { id: string; name: string }[];
  actions: SeasonActions;
  onClose: () => void;
};

/** Asks departments for the sections of some articles, starting from the department each section is set to. */
export function AskMaterialDialog({ season, articles, departments, actions, onClose }: Props) {
  const t = useSeasonsWords('ask');
  const terms = useTermsWords('sectionRole');
  const [chosen, setChosen] = useState<string[]>([]);
  const [places, setPlaces] = useState<Place[]>([]);
  const [guidance, setGuidance] = useState('');
  // At first what the season says, unless that has passed; sent only where it is another.
  const [usual] = useState(() => (season.dueAt > new Date() ? toShanghaiField(season.dueAt) : ''));
  const [due, setDue] = useState(usual);
  const suggesting = useAction();
  const asked = askedOf(places);
  const dueAt = due === usual ? {} : { dueAt: fromShanghaiField(due) ?? '' };
  const requests = asked.map((request) => ({ ...request, guidance, ...dueAt }));
  const sending = useAction({ requests });
  const errorOf = useFieldError(sending.failure);
  const dueError = asked.map((_, at) => errorOf(`requests.${at}.dueAt`)).find(Boolean);

  function choose(articleIds: string[]) {
    setChosen(articleIds);
    suggesting.run(
      () => actions.suggest({ articleIds }),
      (suggested) => setPlaces((before) => placesOf(suggested, season.requests, before)),
    );
  }
  const put = (sectionId: string, departmentIds: string[]) =>
    setPlaces((all) =>
      all.map((place) => (place.sectionId === sectionId ? { ...place, departmentIds } : place)),
    );
  const send = () => sending.run(() => actions.send({ seasonId: season.id, requests }), onClose);

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
            {places.map((place) => (
              <AskedPlace
                key={place.sectionId}
                place={place}
                heading={place.heading || terms(place.role)}
                departments={departments}
                onChange={(departmentIds) => put(place.sectionId, departmentIds)}
              />
            ))}
          </fieldset>
        )}
        <TextInput
          type="datetime-local"
          label={t('dueAt')}
          description={t(usual === '' ? 'dueAtPassed' : 'dueAtHint')}
          value={due}
          error={dueError}
          onChange={({ currentTarget }) => setDue(currentTarget.value)}
        />
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

type PlaceProps = {
  place: Place;
  heading: string;
  departments: { id: string; name: string }[];
  onChange: (departmentIds: string[]) => void;
};

function AskedPlace({ place, heading, departments, onChange }: PlaceProps) {
  const t = useSeasonsWords('ask');
  const { articleName, standing, departmentIds } = place;
  const others = departments.filter(({ id }) => !standing.some((asked) => asked.id === id));
  return (
    <div className={styles.place}>
      <div>
        <Text size="sm">{heading}</Text>
        <Text size="xs" c="dimmed">
          {articleName}
        </Text>
        {standing.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('standing', { names: standing.map((asked) => asked.name).join(t('and')) })}
          </Text>
        )}
      </div>
      <MultiSelect
        size="xs"
        searchable
        clearable
        hidePickedOptions
        aria-label={t('departmentOf', { section: withinQuotes(`${articleName} · ${heading}`) })}
        placeholder={departmentIds.length === 0 ? t('chooseDepartment') : undefined}
        nothingFoundMessage={t('noDepartment')}
        data={others.map((department) => ({ value: department.id, label: department.name }))}
        value={departmentIds}
        onChange={onChange}
      />
    </div>
  );
}
