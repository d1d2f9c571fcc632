import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { HelpPages } from '@/components/shell/help-pages';
import { HelpText } from '@/components/shell/help-text';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { HELP_PAGES } from '@/lib/domain/help-pages';
import { readHelp } from '@/lib/web/read-help';
import { asLocale } from '@/messages/locales';

type Props = { params: Promise<{ page: string }> };

async function load(params: Props['params']) {
  const { page: name } = await params;
  const page = HELP_PAGES.find((known) => known === name);
  if (!page) notFound();
  return { page, help: await readHelp(page, asLocale(await getLocale())) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).help.title };
}

/** What a role does on the desk, step by step. */
export default async function HelpPageOfRole({ params }: Props) {
  await requirePerson();
  const { page, help } = await load(params);
  return (
    <>
      <PageHeading title={help.title} />
      <HelpPages current={page} />
      <HelpText help={help} />
    </>
  );
}
