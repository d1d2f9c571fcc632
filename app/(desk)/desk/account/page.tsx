import type { Metadata } from 'next';
import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountFacts } from '@/components/account/account-facts';
import { LanguageSwitch } from '@/components/account/language-switch';
import { PasswordChanged } from '@/components/account/password-changed';
import { SessionList } from '@/components/account/session-list';
import { NoticeChoicesForm } from '@/components/notices/notice-choices-form';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { env } from '@/lib/env';
import { getNoticeChoices } from '@/lib/notices/queries/get-notice-choices';
import { getOwnAccount, listOwnSessions } from '@/lib/people/queries';
import {
  changeEmailAction,
  changeLocaleAction,
  chooseNoticesAction,
  signOutEverywhereAction,
} from './actions';

type Props = { searchParams: Promise<{ password?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requirePerson();
  const ctx = { actor, db: sharedDb() };
  const [account, sessions, choices, t, locale, { password }] = await Promise.all([
    getOwnAccount(ctx),
    listOwnSessions(ctx, { now: new Date(), idleMinutes: env().SESSION_IDLE_MINUTES }),
    getNoticeChoices(ctx),
    getTranslations('account'),
    getLocale(),
    searchParams,
  ]);
  return (
    <>
      <PageHeading title={t('title')} />
      {password === 'changed' && <PasswordChanged />}
      <SimpleGrid cols={{ base: 1, md: 2 }} maw={960}>
        <AccountFacts displayName={actor.displayName} roles={[...actor.roles]} {...account} />
        <Stack>
          <Paper withBorder p="lg" bg="white">
            <Title order={2} size="h4" mb="sm">
              {t('language')}
            </Title>
            <LanguageSwitch locale={locale} onChoose={changeLocaleAction} />
          </Paper>
          <Paper withBorder p="lg" bg="white">
            <Title order={2} size="h4" mb="sm">
              {t('password')}
            </Title>
            <Text size="sm" mb="sm">
              {t('changePassword.voluntary')}
            </Text>
            <Button
              component="a"
              href="/change-password"
              variant="default"
              leftSection={<IconKey size={16} aria-hidden />}
            >
              {t('changePassword.title')}
            </Button>
          </Paper>
        </Stack>
      </SimpleGrid>
      <NoticeChoicesForm choices={choices} choose={chooseNoticesAction} changeEmail={changeEmailAction} />
      <SessionList
        sessions={sessions}
        idleMinutes={env().SESSION_IDLE_MINUTES}
        signOutEverywhere={signOutEverywhereAction}
      />
    </>
  );
}
