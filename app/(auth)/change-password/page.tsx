import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthFrame } from '@/components/account/auth-frame';
import { ChangePasswordForm } from '@/components/account/change-password-form';
import { currentPerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { getOwnAccount } from '@/lib/people/queries';
import { changePasswordAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('account');
  return { title: t('changePassword.title') };
}

export default async function ChangePasswordPage() {
  // Not requirePerson: it sends everybody who owes a password here.
  const actor = await currentPerson();
  if (!actor) redirect('/sign-in');
  const { signInName } = await getOwnAccount({ actor, db: sharedDb() });
  return (
    <AuthFrame>
      <ChangePasswordForm
        signInName={signInName}
        isFirst={actor.mustChangePassword}
        changePassword={changePasswordAction}
      />
    </AuthFrame>
  );
}
