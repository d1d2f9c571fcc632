'use client';

import { useMemo, useState } from 'react';
import { Button, Group, NativeSelect, NumberInput, Paper, Text, TextInput, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { FailureNotice } from '@/components/ui/failure-notice';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { articleTitle } from '@/lib/domain/article/article-title';
import type { OpenArticle } from '@/lib/imports/queries/list-open-articles';
import type { OpenedImport } from '@/lib/imports/queries/get-import';
import { guessSubject } from '@/lib/intake/rows/guess-subject';
import { planOfRows } from '@/lib/intake/rows/plan-of-rows';
import type { Row } from '@/lib/intake/rows/row';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';
import { useImportsWords } from '@/components/words/use-imports-words';
import type { TidyKind } from '@/lib/document/tidy/tidy-kinds';
import { AddToExisting } from './add-to-existing';
import { TidyChoice } from './tidy-choice';
import { useFieldFaults } from './use-field-faults';

type Done = ActionResult<{ articleId: string }>;
export type Finish = {
  articles: OpenArticle[];
  make: (input: unknown) => Promise<Done>;
  add: (input: unknown) => Promise<Done>;
};
type Props = Finish & {
  opened: OpenedImport;
  rows: Row[];
  /** Why not all there is could be saved; null when it is. */
  saveNow: () => Promise<Failure | null>;
  version: () => number;
  /** Another window saved the import meanwhile. */
  onChanged: () => void;
};

/** Makes one of the planned articles, or adds it to an article that is there. */
export function FinishPanel({ opened, rows, saveNow, version, onChanged, articles, make, add }: Props) {
  const t = useImportsWords('finish');
  const router = useRouter();
  const [pressed, setPressed] = useState<'make' | 'add'>('make');
  const planned = useMemo(() => planOfRows(rows).articles, [rows]);
  const [number, setNumber] = useState(0);
  const article = planned[number] ?? planned[0];
  const guess = article ? guessSubject(article) : { bodyName: '', year: null };
  const [typed, setTyped] = useState<{ bodyName?: string; year?: number | null }>({});
  const [tidy, setTidy] = useState<TidyKind[]>([]);
  const bodyName = typed.bodyName ?? guess.bodyName;
  const year = typed.year === undefined ? guess.year : typed.year;
  const { isPending, failure, run } = useAction({ bodyName, year });
  const faults = useFieldFaults(failure);

  function finish(button: 'make' | 'add', more: object) {
    const how = { make, add }[button];
    setPressed(button);
    run(
      async () => {
        const unsaved = await saveNow();
        if (unsaved) return { ok: false, failure: unsaved };
        const done = await how({
          importId: opened.id,
          version: version(),
          articleNumber: number,
          tidy,
          ...more,
        });
        if (!done.ok && done.failure.reason === 'import_changed') onChanged();
        return done;
      },
      (done) => router.push(`/desk/articles/${done.articleId}/edit`),
    );
  }
  const nameOf = (index: number) =>
    articleTitle((planned[index]?.headline ?? []).map(({ text }) => text)) ||
    t('untitled', { number: index + 1 });
  return (
    <Paper withBorder p="md" bg="white">
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      {opened.articleId && (
        <Text size="sm">
          <Link href={`/desk/articles/${opened.articleId}/edit`}>{t('madeBefore')}</Link>
        </Text>
      )}
      {planned.length > 1 && (
        <NativeSelect
          label={t('which')}
          value={String(number)}
          onChange={({ currentTarget }) => {
            setNumber(Number(currentTarget.value));
            setTyped({});
            setTidy([]);
          }}
          data={planned.map((_, index) => ({ value: String(index), label: nameOf(index) }))}
        />
      )}
      <Group align="end" gap="sm" mt="xs">
        <TextInput
          label={t('bodyName')}
          description={bodyName === '' && t('bodyNameHint')}
          value={bodyName}
          error={faults.bodyName}
          onChange={({ currentTarget }) => setTyped({ ...typed, bodyName: currentTarget.value })}
        />
        <NumberInput
          label={t('year')}
          description={year === null && t('yearHint')}
          value={year ?? ''}
          error={faults.year}
          hideControls
          onChange={(value) => setTyped({ ...typed, year: value === '' ? null : Number(value) })}
        />
        <Button
          loading={isPending && pressed === 'make'}
          disabled={isPending || planned.length === 0}
          onClick={() => finish('make', { bodyName, year })}
        >
          {t('make')}
        </Button>
      </Group>
      {article && <TidyChoice key={number} planned={article} onChoose={setTidy} />}
      <AddToExisting
        planned={article}
        articles={articles}
        isPending={isPending}
        isAdding={isPending && pressed === 'add'}
        onAdd={(wanted) => finish('add', wanted)}
      />
      <FailureNotice failure={failure} />
      {faults.elsewhere.map((fault) => (
        <Text key={fault} size="sm" c="seal">
          {fault}
        </Text>
      ))}
    </Paper>
  );
}
