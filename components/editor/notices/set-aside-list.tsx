'use client';

import { useState } from 'react';
import { Alert, Button, Group } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { copyText, plainHead, plainSection } from '@/components/editor/notices/copy-texts';
import type { SetAside } from '@/components/editor/session/article-session';
import { useEditorPage } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import styles from './set-aside-list.module.css';

/** Texts of this person that went into no section: here until copied and dismissed. */
export function SetAsideList() {
  const { session } = useEditorPage();
  const items = useValue(session.setAside);
  return items.map((item) => <SetAsideItem key={item.id} item={item} />);
}

function SetAsideItem({ item }: { item: SetAside }) {
  const t = useTranslations('editor.setAside');
  const { session } = useEditorPage();
  const [isCopied, setIsCopied] = useState(false);
  const text = item.text ? plainSection(item.text) : item.head ? plainHead(item.head) : '';
  return (
    <Alert
      color="gray"
      icon={<IconNote aria-hidden />}
      title={t('title', { name: item.title || t('untitled') })}
      my="xs"
    >
      <details>
        <summary>{t('show')}</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
      <Group mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => void copyText(text).then(setIsCopied)}>
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => session.dismissSetAside(item.id)}>
          {t('dismiss')}
        </Button>
      </Group>
    </Alert>
  );
}
