import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { getLocale, getTranslations } from 'next-intl/server';
import { AppDocument } from '@/components/ui/app-document';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('terms');
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, robots: { index: false } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return <AppDocument locale={await getLocale()}>{children}</AppDocument>;
}
