import type { Metadata } from 'next';
import { Title } from '@mantine/core';
import { getLocale } from 'next-intl/server';
import { HelpText } from '@/components/shell/help-text';
import { readHelp } from '@/lib/web/read-help';
import { asLocale } from '@/messages/locales';

const load = async () => readHelp('contributor', asLocale(await getLocale()));

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await load()).title };
}

/** For departments that come by a link and have no account: nothing in it is anybody's. */
export default async function MaterialHelpPage() {
  const help = await load();
  return (
    <>
      <Title order={1} size="h3" mb="md">
        {help.title}
      </Title>
      <HelpText help={help} />
    </>
  );
}
