'use client';

import { Tabs } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Finding } from '@/lib/domain/article/findings';
import { CommentsPanel } from '@/components/editor/comments/comments-panel';
import { FindingsList } from '@/components/editor/findings/findings-list';
import { useEditorPage } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';

/** Beside the text: what is still wrong with it, and what others say of it. */
export function SidePanel({ findings, onGo }: { findings: Finding[]; onGo?: () => void }) {
  const t = useTranslations('editor.panel');
  const { panels, comments } = useEditorPage();
  const side = useValue(panels.side);
  const open = useValue(comments.openCount);
  return (
    <Tabs value={side} onChange={(value) => panels.side.set(value === 'comments' ? 'comments' : 'findings')}>
      <Tabs.List>
        <Tabs.Tab value="findings">{t('findings', { count: findings.length })}</Tabs.Tab>
        <Tabs.Tab value="comments">{t('comments', { count: open })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="findings" pt="xs">
        <FindingsList findings={findings} onGo={onGo} />
      </Tabs.Panel>
      <Tabs.Panel value="comments" pt="xs">
        <CommentsPanel onGo={onGo} />
      </Tabs.Panel>
    </Tabs>
  );
}
