'use client';

import type { OfficeChoices } from '@/lib/office/queries';
import { useAdminWords } from '@/components/words/use-admin-words';
import { OfficeChoice, type ChooseForOffice } from './office-choice';

type Props = { choices: OfficeChoices; letProposersDecide: ChooseForOffice };

/** Whether a reviewer whose proposals were taken may still decide; an office may be stricter than the rule. */
export function ProposersDecide({ choices: { proposersDecide, version }, letProposersDecide }: Props) {
  const t = useAdminWords('stages');
  return (
    <OfficeChoice
      title={t('proposers')}
      hint={t('proposersHint')}
      allowed={proposersDecide}
      version={version}
      words={{
        standing: t(proposersDecide ? 'proposersAreAllowed' : 'proposersAreNotAllowed'),
        change: t(proposersDecide ? 'proposersDisallow' : 'proposersAllow'),
        ask: t(proposersDecide ? 'proposersDisallowAsk' : 'proposersAllowAsk'),
        about: t(proposersDecide ? 'proposersNeverDecide' : 'proposersDecide'),
        done: t(proposersDecide ? 'proposersDisallowedDone' : 'proposersAllowedDone'),
      }}
      isBold={false}
      choose={letProposersDecide}
    />
  );
}
