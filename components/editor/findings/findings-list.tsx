'use client';

import { IconAlertOctagon, IconInfoCircle } from '@tabler/icons-react';
import type { Finding } from '@/lib/domain/article/findings';
import { usePanels } from '@/components/editor/page/panels-context';
import { isPhotoLack } from '@/components/editor/photo/lacking-photo';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './findings-list.module.css';

/** What is still wrong, each leading to where it is. */
export function FindingsList({ findings, onGo }: { findings: Finding[]; onGo?: (() => void) | undefined }) {
  const t = useEditorWords('findings');
  if (findings.length === 0) return <p className={styles.none}>{t('none')}</p>;
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {blocking.length > 0 && (
        <Group title={t('blocking', { count: blocking.length })} findings={blocking} onGo={onGo} />
      )}
      {warnings.length > 0 && (
        <Group title={t('warnings', { count: warnings.length })} findings={warnings} onGo={onGo} />
      )}
    </>
  );
}

type GroupProps = { title: string; findings: Finding[]; onGo?: (() => void) | undefined };

function Group({ title, findings, onGo }: GroupProps) {
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={`${finding.code}-${finding.sectionId ?? ''}`}>
            <FindingLink finding={finding} onGo={onGo} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingLink({ finding, onGo }: { finding: Finding; onGo?: (() => void) | undefined }) {
  const t = useEditorWords('findings');
  const articles = useArticlesWords('findings');
  const session = useArticleSession();
  const panels = usePanels();
  const number = finding.sectionId ? session.order.get().indexOf(finding.sectionId) + 1 : 0;
  const Shape = finding.severity === 'blocking' ? IconAlertOctagon : IconInfoCircle;
  const go = () => {
    onGo?.();
    const { code, sectionId } = finding;
    if (finding.count !== undefined) panels.open('figures');
    else if (sectionId && isPhotoLack(code))
      session.destination.set({ part: 'photo', sectionId, lacks: code });
    else if (sectionId) session.goTo(sectionId, code === 'heading_missing' ? 'heading' : 'text');
    else document.querySelector<HTMLElement>('#part-head textarea')?.focus();
  };
  return (
    <button
      type="button"
      className={styles.link}
      data-blocking={finding.severity === 'blocking' || undefined}
      onClick={go}
    >
      <Shape size={15} aria-hidden />
      <span>
        {number > 0 && t('inSection', { number })}
        {articles(finding.code, { count: finding.count ?? 0 })}
      </span>
    </button>
  );
}
