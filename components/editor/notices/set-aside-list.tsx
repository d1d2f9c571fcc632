'use client';

import { useEffect, useState } from 'react';
import { Alert, Button, Group } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { copyText } from '@/components/ui/copy-text';
import type { SetAside, SetAsideShelf } from '@/components/editor/saving/set-aside-shelf';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './set-aside-list.module.css';

/** Texts of this person that are in no section: here until they have no more need of them. */
export function SetAsideList({ shelf }: { shelf: SetAsideShelf }) {
  const items = useValue(shelf.items);
  useEffect(() => shelf.load(), [shelf]);
  return items.map((item) => (
    <SetAsideItem key={item.id} item={item} onDismiss={() => shelf.dismiss(item.id)} />
  ));
}

export function SetAsideItem({ item, onDismiss }: { item: SetAside; onDismiss?: () => void }) {
  const t = useEditorWords('setAside');
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Alert
      color="gray"
      icon={<IconNote aria-hidden />}
      title={t('title', { name: item.title || t('untitled') })}
      my="xs"
    >
      <details>
        <summary>{t('show')}</summary>
        <pre className={styles.text}>{item.text}</pre>
      </details>
      <Group mt="xs">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void copyText(item.text).then(setIsCopied)}
        >
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
        {onDismiss && (
          <Button size="compact-sm" variant="default" onClick={onDismiss}>
            {t('dismiss')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
