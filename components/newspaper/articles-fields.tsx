'use client';

import { useState } from 'react';
import {
  ActionIcon,
  Alert,
  Anchor,
  Button,
  Group,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { FailureNotice } from '@/components/ui/failure-notice';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import type { PageText } from '@/lib/newspaper/load-page';
import type { PlaceableArticle } from '@/lib/newspaper/queries/list-placeable';
import { FloatFields } from './float-fields';
import styles from './newspaper.module.css';
import type { PageActions } from './page-actions';
import { withTexts } from './page-draft';
import { FieldGroup } from '@/components/ui/field-group';
import type { PageDraftState } from './use-page-draft';

const MOST = 4;

type Props = {
  state: PageDraftState;
  pageId: string;
  placeable: PlaceableArticle[];
  actions: PageActions;
  columns: number;
};

/** The articles of the page in their order, with what is decided of each. */
export function ArticlesFields({ state, placeable, actions, columns }: Props) {
  const t = useNewspaperWords('article');
  const { draft } = state;
  return (
    <FieldGroup title={t('title')}>
      {draft.texts.length === 0 && <Text size="sm">{t('none')}</Text>}
      {draft.texts.map((text, at) => (
        <PlacedArticle
          key={text.articleId}
          state={state}
          text={text}
          at={at}
          actions={actions}
          columns={columns}
        />
      ))}
      {draft.texts.length < MOST ? (
        <AddArticle state={state} placeable={placeable} actions={actions} />
      ) : (
        <Text size="sm">{t('full')}</Text>
      )}
    </FieldGroup>
  );
}

type PlacedProps = {
  state: PageDraftState;
  text: PageText;
  at: number;
  actions: PageActions;
  columns: number;
};

function PlacedArticle({ state, text, at, actions, columns }: PlacedProps) {
  const t = useNewspaperWords('article');
  const { draft, change } = state;
  const { isPending, failure, run } = useAction();
  const { title, newer } = text;
  const hash = text.contentHash.slice(0, 8);
  const order = draft.texts.map((_, number) => number);
  const move = (by: number) => {
    const moved = order.filter((number) => number !== at);
    moved.splice(at + by, 0, at);
    change((before) => withTexts(before, moved));
  };
  // Put in its place on the screen; the page holds it once it is saved.
  const take = () =>
    run(
      () => actions.textOf(text.articleId),
      ({ text: taken, advances }) => {
        state.learn(advances);
        change((before) => ({
          ...before,
          texts: before.texts.map((one) => (one.articleId === taken.articleId ? taken : one)),
        }));
      },
    );
  const own = draft.arrangement.articles[at];
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('number', { number: at + 1 })}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={3} size="h6" className={styles.title}>
            {at + 1}. {title}
          </Title>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('up', { title })}
              disabled={at === 0}
              onClick={() => move(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('down', { title })}
              disabled={at === draft.texts.length - 1}
              onClick={() => move(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
        <Text size="xs" className="tabular">
          {text.revision === null ? t('draft', { hash }) : t('revision', { number: text.revision, hash })}
          {' · '}
          <Anchor component={Link} href={`/desk/articles/${text.articleId}`} size="xs" underline="always">
            {t('open')}
          </Anchor>
        </Text>
        {text.isTakenBack ? (
          <Alert color="seal" variant="light" p="xs">
            {t('takenBack')}
          </Alert>
        ) : (
          !text.isApproved && (
            <Text size="xs" c="seal">
              {t('notApproved')}
            </Text>
          )
        )}
        {newer && (
          <Alert color="yellow" variant="light" p="xs">
            <Text size="sm">{t('newer', { number: newer.revision })}</Text>
            <Button size="compact-sm" variant="default" mt={4} loading={isPending} onClick={take}>
              {t('take', { number: newer.revision })}
            </Button>
          </Alert>
        )}
        <FailureNotice failure={failure} />
        <NativeSelect
          size="xs"
          label={t('columns')}
          value={own?.columns ?? ''}
          data={[
            { value: '', label: t('columnsAuto') },
            ...Array.from({ length: 8 }, (_, number) => `${number + 1}`),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change((before) => ({
              ...before,
              arrangement: {
                ...before.arrangement,
                articles: before.arrangement.articles.map((one, number) =>
                  number === at ? { ...one, columns: value === '' ? null : Number(value) } : one,
                ),
              },
            }))
          }
        />
        <FloatFields state={state} text={text} at={at} columns={columns} />
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('remove', { title })}
            onClick={() =>
              change((before) =>
                withTexts(
                  before,
                  order.filter((number) => number !== at),
                ),
              )
            }
          >
            {t('removeShort')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

type AddProps = { state: PageDraftState; placeable: PlaceableArticle[]; actions: PageActions };

function AddArticle({ state, placeable, actions }: AddProps) {
  const t = useNewspaperWords('article');
  const { draft, change } = state;
  const { isPending, failure, run } = useAction();
  const [chosen, setChosen] = useState('');
  const free = placeable.filter(({ id }) => draft.texts.every(({ articleId }) => articleId !== id));
  const add = () =>
    run(
      () => actions.textOf(chosen),
      ({ text, advances }) => {
        state.learn(advances);
        change((before) =>
          withTexts(
            before,
            before.texts.map((_, at) => at),
            [text],
          ),
        );
        setChosen('');
      },
    );
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('add')}
        value={chosen}
        data={[
          { value: '', label: t('choose') },
          ...free.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <Group>
        <Button size="sm" variant="default" disabled={chosen === ''} loading={isPending} onClick={add}>
          {t('put')}
        </Button>
      </Group>
      <FailureNotice failure={failure} />
    </Stack>
  );
}
