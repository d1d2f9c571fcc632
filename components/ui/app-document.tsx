import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './tokens.css';
import './desk.css';
import type { ReactNode } from 'react';
import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { deskThemeIn } from './theme';

/** The HTML page around every signed-in and sign-in screen. */
export async function AppDocument({ locale, children }: { locale: string; children: ReactNode }) {
  const t = await getTranslations('terms');
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="light" />
      </head>
      <body>
        <NextIntlClientProvider>
          <MantineProvider theme={deskThemeIn({ close: t('close') })} defaultColorScheme="light">
            {children}
            <Notifications position="top-right" />
          </MantineProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
