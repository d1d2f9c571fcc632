'use client';

import { Tabs } from '@mantine/core';
import type { Finding } from '@/lib/domain/article/findings';
import { AllFindings } from '@/components/editor/findings/all-findings';
import { useFlags } from '@/components/editor/findings/flags-context';
import { SIDE_PANELS } from '@/components/editor/page/panels';
import { useComments } from '@/components/editor/comments/comments-context';
import { useMaterial } from '@/components/editor/material/material-context';
import { usePanels } from '@/components/editor/page/panels-context';
import { useProposals } from '@/components/editor/proposals/proposals-context';
import { useValue } from '@/components/editor/session/use-value';
import { whenOpened } from '@/components/ui/when-opened';
import { useEditorWords } from '@/components/words/use-editor-words';

const CommentsPanel = whenOpened(
  async () => (await import('@/components/editor/comments/comments-panel')).CommentsPanel,
);
const MaterialPanel = whenOpened(
  async () => (await import('@/components/editor/material/material-panel')).MaterialPanel,
);
const ProposalsPanel = whenOpened(
  async () => (await import('@/components/editor/proposals/proposals-panel')).ProposalsPanel,
);

/**
 * Beside the text: what is still wrong with it, what others say of it, what the departments sent
 * for it, and what reviewers propose. */
export function SidePanel({ findings, onGo }: { findings: Finding[]; onGo?: () => void }) {
  const t = useEditorWords('panel');
  const panels = usePanels();
  const comments = useComments();
  const material = useMaterial();
  const proposals = useProposals();
  const open = useValue(comments.openCount);
  const fresh = useValue(material.newCount);
  const flags = useValue(useFlags().flags).length;
  const proposed = useValue(proposals.openCount);
  const isProposed = useValue(proposals.rows).length > 0;
  const chosen = useValue(panels.side);
  const side = chosen === 'proposals' && !isProposed ? 'findings' : chosen;
  return (
    <Tabs
      value={side}
      onChange={(value) => panels.side.set(SIDE_PANELS.find((name) => name === value) ?? 'findings')}
      keepMounted={false}
      // Labels with their numbers in a narrow column.
      styles={{ tab: { paddingInline: 8, fontSize: 'var(--text-12)' } }}
    >
      <Tabs.List>
        <Tabs.Tab value="findings">{t('findings', { count: findings.length + flags })}</Tabs.Tab>
        <Tabs.Tab value="comments">{t('comments', { count: open })}</Tabs.Tab>
        <Tabs.Tab value="material">{t('material', { count: fresh })}</Tabs.Tab>
        {isProposed && <Tabs.Tab value="proposals">{t('proposals', { count: proposed })}</Tabs.Tab>}
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
      {isProposed && (
        <Tabs.Panel value="proposals" pt="xs">
          <ProposalsPanel onGo={onGo} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
