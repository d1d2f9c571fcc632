import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuthFrame } from '@/components/account/auth-frame';
import { LanguageSwitch } from '@/components/account/language-switch';
import { SignInForm } from '@/components/account/sign-in-form';
import { currentPerson, hasEndedSession } from '@/lib/auth/current-person';
import { localPath } from '@/lib/web/local-path';
import { chooseLocale } from './actions';

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations('account');
  return { title: t('signIn.title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const next = localPath((await searchParams).next);
  if (await currentPerson()) redirect(next);
  return (
    <AuthFrame footer={<LanguageSwitch locale={await getLocale()} onChoose={chooseLocale} />}>
      <SignInForm next={next} hasEnded={await hasEndedSession()} />
    </AuthFrame>
  );
}
