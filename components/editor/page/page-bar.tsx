'use client';

import type { ReactNode } from 'react';
import { ActionIcon, Button, Group } from '@mantine/core';
import { IconFileText, IconKeyboard, IconLayoutSidebar, IconListCheck } from '@tabler/icons-react';
import type { Finding } from '@/lib/domain/article/findings';
import { FindPart } from '@/components/editor/find/find-part';
import { Banners } from '@/components/editor/notices/banners';
import { SidePanelLabel } from '@/components/editor/page/side-panel-label';
import { useDialogs } from '@/components/editor/toolbar/dialogs-context';
import { usePanels } from '@/components/editor/page/panels-context';
import { useProposals } from '@/components/editor/proposals/proposals-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { SaveLine } from '@/components/editor/status/save-line';
import { TextToolbar } from '@/components/editor/toolbar/text-toolbar';
import { Link } from '@/components/ui/link';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './page-bar.module.css';

type Props = { findings: Finding[]; children: ReactNode };

/** What stays in view while writing: how the text is saved, the tools, the panels; last what the text is written for. */
export function PageBar({ findings, children }: Props) {
  const t = useEditorWords('page');
  const { articleId } = useArticleSession();
  const panels = usePanels();
  const dialogs = useDialogs();
  const [first] = panels.names;
  const proposed = useValue(useProposals().openCount);
  const leads = useValue(panels.side) === 'proposals' && proposed > 0 ? 'proposals' : first;
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <Button
          className={styles.outlineButton}
          size="compact-sm"
          variant="default"
          leftSection={<IconLayoutSidebar size={16} aria-hidden />}
          onClick={() => panels.open('outline')}
        >
          {t('outline')}
        </Button>
        <SaveLine />
        <Group gap="xs" wrap="nowrap" ml="auto">
          <Button
            className={styles.sideButton}
            size="compact-sm"
            variant="default"
            leftSection={<IconListCheck size={16} aria-hidden />}
            onClick={() => panels.open(leads)}
          >
            <SidePanelLabel name={leads} findings={findings} />
          </Button>
          <ActionIcon
            component={Link}
            href={`/desk/articles/${articleId}`}
            variant="subtle"
            color="gray.7"
            aria-label={t('article')}
            title={t('article')}
          >
            <IconFileText size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            visibleFrom="sm"
            variant="subtle"
            color="gray.7"
            aria-label={t('shortcuts')}
            title={t('shortcuts')}
            onClick={() => dialogs.open('shortcuts')}
          >
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
          {children}
        </Group>
      </div>
      <TextToolbar />
      <FindPart />
      <Banners />
    </div>
  );
}
