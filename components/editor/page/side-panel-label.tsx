'use client';

import type { Finding } from '@/lib/domain/article/findings';
import { useComments } from '@/components/editor/comments/comments-context';
import { useFigures } from '@/components/editor/figures/figures-context';
import { useFlags } from '@/components/editor/findings/flags-context';
import { useMaterial } from '@/components/editor/material/material-context';
import type { SidePanelName } from '@/components/editor/page/panels';
import { useChanges } from '@/components/editor/proposal/changes-context';
import { useProposals } from '@/components/editor/proposals/proposals-context';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';

/** What a panel is called, and how much is in it. */
export function SidePanelLabel({ name, findings }: { name: SidePanelName; findings: Finding[] }) {
  switch (name) {
    case 'findings':
      return <FindingsLabel findings={findings} />;
    case 'figures':
      return <FiguresLabel />;
    case 'comments':
      return <CommentsLabel />;
    case 'material':
      return <MaterialLabel />;
    case 'proposals':
      return <ProposalsLabel />;
    case 'changes':
      return <ChangesLabel />;
  }
}

function FindingsLabel({ findings }: { findings: Finding[] }) {
  const flags = useValue(useFlags().flags).length;
  return useEditorWords('panel')('findings', { count: findings.length + flags });
}

function FiguresLabel() {
  return useEditorWords('panel')('figures', { count: useValue(useFigures().openCount) });
}

function CommentsLabel() {
  return useEditorWords('panel')('comments', { count: useValue(useComments().openCount) });
}

function MaterialLabel() {
  return useEditorWords('panel')('material', { count: useValue(useMaterial().newCount) });
}

function ProposalsLabel() {
  return useEditorWords('panel')('proposals', { count: useValue(useProposals().openCount) });
}

function ChangesLabel() {
  const t = useEditorWords('panel');
  const count = useValue(useChanges().count);
  return count === null ? t('changes') : t('changesCounted', { count });
}
