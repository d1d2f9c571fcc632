'use client';

import { Anchor, Text } from '@mantine/core';
import { PageHeading } from '@/components/ui/page-heading';
import { useAdminWords } from '@/components/words/use-admin-words';
import type { SiteIdentityRow } from '@/lib/publications/site-identity';
import { SiteIdentityForm, type ChangeSiteIdentity } from './site-identity-form';

type Props = {
  identity: SiteIdentityRow;
  /** Shown while the office gives no other name; '' where there is none. */
  usualOfficeName: string;
  change: ChangeSiteIdentity;
};

/** What the public site says of who runs it. */
export function SiteIdentityScreen({ identity, usualOfficeName, change }: Props) {
  const t = useAdminWords('site');
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHeading title={t('title')}>
        <Anchor href="/" target="_blank" size="sm">
          {t('open')}
        </Anchor>
      </PageHeading>
      <Text size="sm" mb="md">
        {t('hint')}
      </Text>
      {/* What was saved, by whomever, is what the form begins with. */}
      <SiteIdentityForm
        key={identity.version}
        identity={identity}
        usualOfficeName={usualOfficeName}
        change={change}
      />
    </div>
  );
}
