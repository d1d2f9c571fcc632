'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { Button, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { focusMoved, type Direction, type Move } from '@/components/admin/focus-moved';
import { useAdminWords } from '@/components/words/use-admin-words';
import { SectionFields } from './section-fields';
import classes from './template-editor.module.css';
import type { SectionChoices } from './section-choices';
import { withSectionAdded, withSectionMoved, type SectionDraft } from './template-draft';

type Props = SectionChoices & {
  sections: SectionDraft[];
  fieldError: (path: string) => string | undefined;
  onChange: (sections: SectionDraft[]) => void;
};

/** The sections of a template: added, removed with a way back, moved by buttons that keep the keyboard. */
export function SectionList({ sections, topics, departments, fieldError, onChange }: Props) {
  const t = useAdminWords('templates');
  const admin = useAdminWords();
  const [removed, setRemoved] = useState<SectionDraft[] | null>(null);
  const [announced, setAnnounced] = useState('');
  const lastMove = useRef<Move | null>(null);
  useLayoutEffect(() => {
    if (lastMove.current) focusMoved(lastMove.current);
  }, [sections]);

  function change(next: SectionDraft[]) {
    lastMove.current = null;
    setRemoved(null);
    onChange(next);
  }

  function move(index: number, direction: Direction) {
    const section = sections[index];
    if (!section) return;
    const to = direction === 'up' ? index - 1 : index + 1;
    change(withSectionMoved(sections, index, to));
    lastMove.current = { id: section.key, direction };
    setAnnounced(admin('moved', { name: t('section'), place: to + 1, count: sections.length }));
  }

  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('sections', { count: sections.length })}
        </Title>
      </Group>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
      <ol className={classes.sections}>
        {sections.map((section, index) => (
          <SectionFields
            key={section.key}
            section={section}
            index={index}
            count={sections.length}
            topics={topics}
            departments={departments}
            fieldError={(field) => fieldError(`sections.${index}.${field}`)}
            onChange={(next) => change(sections.with(index, next))}
            onMove={(direction) => move(index, direction)}
            onRemove={() => {
              change(sections.toSpliced(index, 1));
              setRemoved(sections);
            }}
          />
        ))}
      </ol>
      {removed && (
        <Group role="status" gap="xs" mt="sm">
          <Text size="sm">{t('sectionRemoved')}</Text>
          <Button size="compact-sm" variant="default" onClick={() => change(removed)}>
            {t('undo')}
          </Button>
        </Group>
      )}
      {fieldError('sections') && (
        <Text size="sm" c="seal.8" mt="xs" role="alert">
          {fieldError('sections')}
        </Text>
      )}
      <Button
        mt="md"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => change(withSectionAdded(sections))}
      >
        {t('addSection')}
      </Button>
    </section>
  );
}
