'use client';

import { useTransition } from 'react';
import { Button, Group } from '@mantine/core';
import { useAccountWords } from '@/components/words/use-account-words';

const LANGUAGES = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en', name: 'English' },
];

type Props = { locale: string; onChoose: (locale: string) => Promise<unknown> };

/** Each language under its own name; the chosen one is pressed. */
export function LanguageSwitch({ locale, onChoose }: Props) {
  const [isPending, startTransition] = useTransition();
  const t = useAccountWords();
  return (
    <Group gap={4} role="group" aria-label={t('language')}>
      {LANGUAGES.map(({ locale: each, name }) => (
        <Button
          key={each}
          size="compact-sm"
          variant={each === locale ? 'light' : 'subtle'}
          color="gray"
          c="gray.9"
          lang={each}
          aria-pressed={each === locale}
          disabled={isPending}
          onClick={() => startTransition(async () => void (await onChoose(each)))}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
}
