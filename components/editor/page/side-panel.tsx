'use client';

import { Tabs } from '@mantine/core';
import type { Finding } from '@/lib/domain/article/findings';
import { AllFindings } from '@/components/editor/findings/all-findings';
import { useFlags } from '@/components/editor/findings/flags-context';
import { SIDE_PANELS } from '@/components/editor/page/panels';
import { useComments } from '@/components/editor/comments/comments-context';
import { useMaterial } from '@/components/editor/material/material-context';
import { usePanels } from '@/components/editor/page/panels-context';
import { useValue } from '@/components/editor/session/use-value';
import { whenOpened } from '@/components/ui/when-opened';
import { useEditorWords } from '@/components/words/use-editor-words';

const CommentsPanel = whenOpened(
  async () => (await import('@/components/editor/comments/comments-panel')).CommentsPanel,
);
const MaterialPanel = whenOpened(
  async () => (await import('@/components/editor/material/material-panel')).MaterialPanel,
);

/** Beside the text: what is still wrong with it, what others say of it, and what the departments sent for it. */
export function SidePanel({ findings, onGo }: { findings: Finding[]; onGo?: () => void }) {
  const t = useEditorWords('panel');
  const panels = usePanels();
  const comments = useComments();
  const material = useMaterial();
  const side = useValue(panels.side);
  const open = useValue(comments.openCount);
  const fresh = useValue(material.newCount);
  const flags = useValue(useFlags().flags).length;
  return (
    <Tabs
      value={side}
      onChange={(value) => panels.side.set(SIDE_PANELS.find((name) => name === value) ?? 'findings')}
      keepMounted={false}
      // Three labels with their numbers in a narrow column, on one line.
      styles={{ tab: { paddingInline: 8, fontSize: 'var(--text-12)' } }}
    >
      <Tabs.List>
        <Tabs.Tab value="findings">{t('findings', { count: findings.length + flags })}</Tabs.Tab>
        <Tabs.Tab value="comments">{t('comments', { count: open })}</Tabs.Tab>
        <Tabs.Tab value="material">{t('material', { count: fresh })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="findings" pt="xs">
        <AllFindings findings={findings} onGo={onGo} />
      </Tabs.Panel>
      <Tabs.Panel value="comments" pt="xs">
        <CommentsPanel onGo={onGo} />
      </Tabs.Panel>
      <Tabs.Panel value="material" pt="xs">
        <MaterialPanel onGo={onGo} />
      </Tabs.Panel>
    </Tabs>
  );
}
