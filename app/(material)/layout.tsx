import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { getLocale, getTranslations } from 'next-intl/server';
import { chooseLocale } from '@/app/(auth)/sign-in/actions';
import { LanguageSwitch } from '@/components/account/language-switch';
import { LinkFrame } from '@/components/links/link-frame';
import { AppDocument } from '@/components/ui/app-document';

export async function generateMetadata(): Promise<Metadata> {
  const [terms, t] = await Promise.all([getTranslations('terms'), getTranslations('material')]);
  return {
    title: `${t('tagline')} · ${terms('product')}`,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('material')]);
  return (
    <AppDocument locale={locale}>
      <LinkFrame
        tagline={t('tagline')}
        noScript={t('noScript')}
        tools={
          <>
            {/* Beside what is typed, not in its place. */}
            <a href="/material/help" target="_blank" rel="noopener">
              {t('help')}
            </a>{' '}
            <LanguageSwitch locale={locale} onChoose={chooseLocale} />
          </>
        }
      >
        {children}
      </LinkFrame>
    </AppDocument>
  );
}
