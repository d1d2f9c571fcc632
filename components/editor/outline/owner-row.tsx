'use client';

import { useChoices } from '@/components/editor/choices-context';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';
import { RowCheckbox } from '@/components/ui/row-checkbox';
import type { Selection } from '@/components/ui/use-selection';
import { useEditorWords } from '@/components/words/use-editor-words';

type Props = { section: SectionSession; name: string; selection: Selection };

export function OwnerRow({ section, name, selection }: Props) {
  const t = useEditorWords('owners');
  const details = useEditorWords('details');
  const { writers } = useChoices();
  const { ownerId } = useValue(section.details);
  return (
    <tr>
      <td>
        <RowCheckbox id={section.id} selection={selection} label={t('chooseOne', { name })} />
      </td>
      <td data-label={t('section')}>{name}</td>
      <td data-label={details('owner')}>{writers.find(({ id }) => id === ownerId)?.name ?? t('nobody')}</td>
    </tr>
  );
}
