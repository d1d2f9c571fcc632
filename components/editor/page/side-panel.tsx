'use client';

import { Tabs } from '@mantine/core';
import type { Finding } from '@/lib/domain/article/findings';
import { AllFindings } from '@/components/editor/findings/all-findings';
import type { SidePanelName } from '@/components/editor/page/panels';
import { SidePanelLabel } from '@/components/editor/page/side-panel-label';
import { usePanels } from '@/components/editor/page/panels-context';
import { useProposals } from '@/components/editor/proposals/proposals-context';
import { useValue } from '@/components/editor/session/use-value';
import { whenOpened } from '@/components/ui/when-opened';

const ChangesPanel = whenOpened(
  async () => (await import('@/components/editor/proposal/changes-panel')).ChangesPanel,
);
const CommentsPanel = whenOpened(
  async () => (await import('@/components/editor/comments/comments-panel')).CommentsPanel,
);
const FiguresPanel = whenOpened(
  async () => (await import('@/components/editor/figures/figures-panel')).FiguresPanel,
);
const ProposalsPanel = whenOpened(
  async () => (await import('@/components/editor/proposals/proposals-panel')).ProposalsPanel,
);
const MaterialPanel = whenOpened(
  async () => (await import('@/components/editor/material/material-panel')).MaterialPanel,
);

type Props = { findings: Finding[]; onGo?: (() => void) | undefined };

/**
 * Beside the text: what is still wrong with it, what stands behind its figures, what others say of it, what the departments sent for it, and what
 * reviewers propose, where they do.
 */
export function SidePanel({ findings, onGo }: Props) {
  const panels = usePanels();
  const isProposed = useValue(useProposals().rows).length > 0;
  const names = panels.names.filter((name) => name !== 'proposals' || isProposed);
  const chosen = useValue(panels.side);
  const side = names.includes(chosen) ? chosen : panels.names[0];
  return (
    <Tabs
      value={side}
      onChange={(value) => panels.side.set(panels.names.find((name) => name === value) ?? panels.names[0])}
      keepMounted={false}
      // Labels with their numbers in a narrow column.
      styles={{ tab: { paddingInline: 8, fontSize: 'var(--text-12)' } }}
    >
      <Tabs.List>
        {names.map((name) => (
          <Tabs.Tab key={name} value={name}>
            <SidePanelLabel name={name} findings={findings} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {names.map((name) => (
        <Tabs.Panel key={name} value={name} pt="xs">
          <Opened name={name} findings={findings} onGo={onGo} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Opened({ name, findings, onGo }: Props & { name: SidePanelName }) {
  switch (name) {
    case 'findings':
      return <AllFindings findings={findings} onGo={onGo} />;
    case 'figures':
      return <FiguresPanel onGo={onGo} />;
    case 'comments':
      return <CommentsPanel onGo={onGo} />;
    case 'material':
      return <MaterialPanel onGo={onGo} />;
    case 'proposals':
      return <ProposalsPanel onGo={onGo} />;
    case 'changes':
      return <ChangesPanel onGo={onGo} />;
  }
}
