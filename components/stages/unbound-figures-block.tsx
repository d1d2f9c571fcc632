'use client';

import type { OfficeChoices } from '@/lib/office/queries';
import { useAdminWords } from '@/components/words/use-admin-words';
import { OfficeChoice, type ChooseForOffice } from './office-choice';

type Props = { choices: OfficeChoices; blockUnboundFigures: ChooseForOffice };

/** Whether figures that nobody bound or waived keep an article from being submitted. */
export function UnboundFiguresBlock({ choices: { unboundBlocks, version }, blockUnboundFigures }: Props) {
  const t = useAdminWords('stages');
  return (
    <OfficeChoice
      title={t('figures')}
      hint={t('figuresHint')}
      allowed={unboundBlocks}
      version={version}
      words={{
        standing: t(unboundBlocks ? 'figuresBlock' : 'figuresWarn'),
        change: t(unboundBlocks ? 'figuresToWarn' : 'figuresToBlock'),
        ask: t(unboundBlocks ? 'figuresToWarnAsk' : 'figuresToBlockAsk'),
        about: t(unboundBlocks ? 'figuresToWarn' : 'figuresToBlock'),
        done: t(unboundBlocks ? 'figuresWarnDone' : 'figuresBlockDone'),
      }}
      isBold={false}
      choose={blockUnboundFigures}
    />
  );
}
