import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './desk-theme.css';
import './tokens.css';
import './desk.css';
import type { ReactNode } from 'react';
import { mantineHtmlProps } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { NextIntlClientProvider } from 'next-intl';
import { DeskTheme } from './desk-theme';

/** The HTML page around every signed-in and sign-in screen. */
export function AppDocument({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <body>
        {/* Components bring their words along (components/words); only the language and the zone are told them. */}
        <NextIntlClientProvider messages={null}>
          <DeskTheme>
            {children}
            <Notifications position="bottom-left" />
          </DeskTheme>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
