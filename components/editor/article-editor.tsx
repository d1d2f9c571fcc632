'use client';

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { CommentsSession } from '@/components/editor/comments/comments-session';
import { HeadConflict } from '@/components/editor/conflict/head-conflict';
import type { EditableArticle, EditingChoices } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import { AnswersSession } from '@/components/editor/findings/answers-session';
import { useFindings } from '@/components/editor/findings/use-findings';
import { HeadBlock } from '@/components/editor/head/head-block';
import { MaterialSession } from '@/components/editor/material/material-session';
import { Announcer } from '@/components/editor/notices/announcer';
import { useNotices } from '@/components/editor/notices/use-notices';
import { SetAsideList } from '@/components/editor/notices/set-aside-list';
import { Outline } from '@/components/editor/outline/outline';
import { PageBar } from '@/components/editor/page/page-bar';
import { PanelDrawer } from '@/components/editor/page/panel-drawer';
import { Panels } from '@/components/editor/page/panels';
import { SidePanel } from '@/components/editor/page/side-panel';
import { useDestination } from '@/components/editor/page/use-destination';
import { useFreshArticle } from '@/components/editor/page/use-fresh-article';
import { useLeftOvers } from '@/components/editor/page/use-left-overs';
import { usePageKeys } from '@/components/editor/page/use-page-keys';
import { useSavingPage } from '@/components/editor/page/use-saving-page';
import { usePresence } from '@/components/editor/presence/use-presence';
import { SectionFrame } from '@/components/editor/section/section-frame';
import { ArticleSession } from '@/components/editor/session/article-session';
import { localId } from '@/components/editor/session/local-id';
import {
  EditorPageProvider,
  useEditorPage,
  type EditorPage,
} from '@/components/editor/session/session-context';
import { SectionCommands } from '@/components/editor/session/section-commands';
import { useValue } from '@/components/editor/session/use-value';
import { Dialogs, OpenDialog } from '@/components/editor/toolbar/dialogs';
import { useEditorWords } from '@/components/words/use-editor-words';
import { articleName } from '@/lib/domain/article/article-title';
import styles from './article-editor.module.css';

type Opened = { article: EditableArticle; personId: string; choices: EditingChoices; actions: EditorActions };
/** `notice` stands above the sheet. */
type Props = Opened & { notice?: ReactNode };

/** The article as one page to write on. */
export function ArticleEditor({ article, personId, choices, actions, notice }: Props) {
  const page = usePage({ article, personId, choices, actions });
  const { session, comments, material, answers } = page;
  const { tabId } = session;
  useSavingPage(session, tabId);
  useFreshArticle(article);
  useLeftOvers(session, personId);
  useDestination(session);
  usePageKeys(page);
  usePresence(session, tabId);
  useEffect(() => {
    session.refresh(article);
    void comments.load();
    void material.load();
    void answers.load();
  }, [session, comments, material, answers, article]);
  const findings = useFindings(session, answers);

  return (
    <EditorPageProvider value={page}>
      <PageTitle />
      <PageBar findings={findings} submitArticle={article.may.submit ? actions.submitArticle : null} />
      <div className={styles.columns}>
        <div data-column="outline" className={styles.outline}>
          <Outline />
        </div>
        <div className={styles.middle}>
          {notice}
          <SetAsideList shelf={session.setAside} />
          <Paper />
        </div>
        <div data-column="side" className={styles.side}>
          <SidePanel findings={findings} />
        </div>
      </div>
      <PanelDrawer findings={findings} />
      <OpenDialog dialogs={page.dialogs} />
      <Announcer />
    </EditorPageProvider>
  );
}

function PageTitle() {
  const t = useEditorWords('page');
  const { bodyName, year, heading } = useValue(useEditorPage().session.head.text);
  const name = articleName({ headline: heading.headline, bodyName });
  return <VisuallyHidden component="h1">{t('heading', { name, year: String(year) })}</VisuallyHidden>;
}

/** The sheet the article is written on. */
function Paper() {
  const { session, material } = useEditorPage();
  const showsSources = useValue(material.showsSources);
  const order = useValue(session.order);
  return (
    <article
      className={`article ${styles.paper}`}
      lang="zh-CN"
      data-shows-sources={showsSources || undefined}
    >
      <HeadConflict />
      <HeadBlock />
      <div className="article-body">
        {order.map((id, index) => {
          const section = session.section(id);
          return section && <SectionFrame key={id} section={section} number={index + 1} />;
        })}
      </div>
    </article>
  );
}

function usePage({ article, personId, choices, actions }: Opened): EditorPage {
  const [parts] = useState(() => ({
    session: openSession(article, personId, actions),
    comments: new CommentsSession(article.id, actions),
    material: new MaterialSession(article.id, actions),
    answers: new AnswersSession(article.id, actions),
    dialogs: new Dialogs(),
    panels: new Panels(),
  }));
  const notices = useNotices();
  const t = useEditorWords('notice');
  const commands = useMemo(
    () => new SectionCommands(parts.session, actions, notices, t),
    [parts, actions, notices, t],
  );
  const writers = useMemo(
    () => article.writers.map(({ id, displayName }) => ({ id, name: displayName })),
    [article.writers],
  );
  return useMemo(() => ({ ...parts, commands, choices, writers }), [parts, commands, choices, writers]);
}

/** Opened again, even in the same tab, the page is another tab to the unsaved text it left behind. */
function openSession(article: EditableArticle, personId: string, actions: EditorActions): ArticleSession {
  const editing = { personId, tabId: localId(), store: () => window.localStorage };
  return new ArticleSession(article, editing, actions.moveSections);
}
