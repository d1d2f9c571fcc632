'use client';

import { memo, useEffect, type ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { HeadConflict } from '@/components/editor/conflict/head-conflict';
import type { EditableArticle } from '@/components/editor/editing-article';
import { useFindings } from '@/components/editor/findings/use-findings';
import { EditorContexts } from '@/components/editor/editor-contexts';
import { HeadBlock } from '@/components/editor/head/head-block';
import { Announcer } from '@/components/editor/notices/announcer';
import { SetAsideList } from '@/components/editor/notices/set-aside-list';
import { useMaterial } from '@/components/editor/material/material-context';
import { Outline } from '@/components/editor/outline/outline';
import { PageBar } from '@/components/editor/page/page-bar';
import { PanelDrawer } from '@/components/editor/page/panel-drawer';
import { SidePanel } from '@/components/editor/page/side-panel';
import type { EditorPage } from '@/components/editor/page/use-editor-page';
import { useDestination } from '@/components/editor/page/use-destination';
import { useFreshArticle } from '@/components/editor/page/use-fresh-article';
import { useLeftOvers } from '@/components/editor/page/use-left-overs';
import { usePageKeys } from '@/components/editor/page/use-page-keys';
import { usePanelFromAddress } from '@/components/editor/page/use-panel-from-address';
import { useSavingPage } from '@/components/editor/page/use-saving-page';
import { SectionFrame } from '@/components/editor/section/section-frame';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { TidyPart } from '@/components/editor/tidy/tidy-part';
import { OpenDialog } from '@/components/editor/toolbar/open-dialog';
import type { Finding } from '@/lib/domain/article/findings';
import { articleName } from '@/lib/domain/article/article-title';
import styles from './article-editor.module.css';

type Props = {
  page: EditorPage;
  /** As last read. */
  article: EditableArticle;
  personId: string;
  title: (about: { name: string; year: string }) => string;
  /** The panels beside the text, where they are one behind the other. */
  sideTitle: string;
  /** Stands above the sheet. */
  notice?: ReactNode;
  /** Stands at the end of the bar. */
  end: (findings: Finding[]) => ReactNode;
};

/** An article as one page to write on, whatever its text is written for. */
export function EditorFrame({ page, article, personId, title, sideTitle, notice, end }: Props) {
  const { session, comments, material, answers, flags, proposals, figures } = page;
  useSavingPage(session, session.tabId);
  useFreshArticle(article, session);
  useLeftOvers(session, personId);
  useDestination(session);
  usePanelFromAddress(page.panels, session);
  usePageKeys(page);
  useEffect(() => {
    session.refresh(article);
    void comments.load();
    void material.load();
    void answers.load();
    void flags.load();
    void proposals.load();
    void figures?.load();
  }, [session, comments, material, answers, flags, proposals, figures, article]);
  const findings = useFindings(session, answers, figures);

  return (
    <EditorContexts page={page}>
      <PageTitle title={title} />
      <PageBar findings={findings}>{end(findings)}</PageBar>
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
      <PanelDrawer findings={findings} sideTitle={sideTitle} />
      <TidyPart notices={page.notices} />
      <OpenDialog dialogs={page.dialogs} />
      <Announcer />
    </EditorContexts>
  );
}

function PageTitle({ title }: Pick<Props, 'title'>) {
  const { bodyName, year, heading } = useValue(useArticleSession().head.text);
  const name = articleName({ headline: heading.headline, bodyName });
  return <VisuallyHidden component="h1">{title({ name, year: String(year) })}</VisuallyHidden>;
}

/** The sheet the article is written on; what is found in it meanwhile does not draw it again. */
const Paper = memo(function Paper() {
  const session = useArticleSession();
  const material = useMaterial();
  const showsSources = useValue(material.showsSources);
  const order = useValue(session.order);
  return (
    <article
      className={`article ${styles.paper}`}
      lang="zh-CN"
      data-paper
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
});
