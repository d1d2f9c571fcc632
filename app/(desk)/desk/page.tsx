import { Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '@/lib/auth/current-person';

export default async function DeskPage() {
  const person = await requirePerson();
  const t = await getTranslations('shell');
  return <Title order={1}>{`${t('nav.home')} ${person.displayName}`}</Title>;
}
