import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { SiteIdentityScreen } from '@/components/site-identity/site-identity-screen';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { officeName } from '@/lib/env';
import { getSiteIdentity } from '@/lib/publications/site-identity';
import { changeSiteIdentityAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.site'))('title') };
}

export default async function SitePage() {
  const permission = can(await requirePerson(), 'site.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  return (
    <SiteIdentityScreen
      identity={await getSiteIdentity(sharedDb())}
      usualOfficeName={officeName()}
      change={changeSiteIdentityAction}
    />
  );
}
