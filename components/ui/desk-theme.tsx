'use client';

import type { ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { useTermsWords } from '@/components/words/use-terms-words';
import { deskThemeIn } from './theme';

/** Mantine with the desk's theme, whose variables are a stylesheet (desk-theme.css) rather than in every page. */
export function DeskTheme({ children }: { children: ReactNode }) {
  const t = useTermsWords();
  return (
    <MantineProvider
      theme={deskThemeIn({ close: t('close'), showPassword: t('showPassword') })}
      forceColorScheme="light"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
