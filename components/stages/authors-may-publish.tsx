'use client';

import type { OfficeChoices } from '@/lib/office/queries';
import { useAdminWords } from '@/components/words/use-admin-words';
import { OfficeChoice, type ChooseForOffice } from './office-choice';

type Props = { choices: OfficeChoices; letAuthorsPublish: ChooseForOffice };

/** The choice of an office of one person: whoever wrote a text may also publish it. */
export function AuthorsMayPublish({ choices: { authorsMayPublish, version }, letAuthorsPublish }: Props) {
  const t = useAdminWords('stages');
  return (
    <OfficeChoice
      title={t('separation')}
      hint={t('separationHint')}
      allowed={authorsMayPublish}
      version={version}
      words={{
        standing: t(authorsMayPublish ? 'isAllowed' : 'isNotAllowed'),
        change: t(authorsMayPublish ? 'disallow' : 'allow'),
        ask: t(authorsMayPublish ? 'disallowAsk' : 'allowAsk'),
        about: t(authorsMayPublish ? 'authorsMayNotPublish' : 'authorsMayPublish'),
        done: t(authorsMayPublish ? 'disallowedDone' : 'allowedDone'),
      }}
      isBold={authorsMayPublish}
      choose={letAuthorsPublish}
    />
  );
}
