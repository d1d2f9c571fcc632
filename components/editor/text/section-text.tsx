'use client';

import { useEffect, useRef, useState } from 'react';
import { renderDocumentHtml } from '@/lib/document/render-html';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';
import { photoSources } from '@/components/article/photo-sources';
import { SectionEditor } from '@/components/editor/text/section-editor';
import styles from './section-text.module.css';

const NEAR = '1200px 0px';

/** The section's text: plain until it comes near the screen, an editor from then on. */
export function SectionText({ section, label }: { section: SectionSession; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);

  useEffect(() => {
    if (isNear || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setIsNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);

  useEffect(() => section.wanted.subscribe(() => setIsNear(true)), [section]);

  return (
    <div ref={place} className={styles.text}>
      {isNear ? <SectionEditor section={section} label={label} /> : <StaticText section={section} />}
    </div>
  );
}

function StaticText({ section }: { section: SectionSession }) {
  useValue(section.replaced);
  const html = renderDocumentHtml(section.stored().doc, { photoSources });
  return <div className="article-text" dangerouslySetInnerHTML={{ __html: html }} />;
}
