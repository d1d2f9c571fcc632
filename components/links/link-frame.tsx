import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import classes from './link-frame.module.css';

type Props = { tagline: string; noScript: string; tools: ReactNode; children: ReactNode };

/** The sheet for whoever comes through a link; `tools` stand at its head. */
export async function LinkFrame({ tagline, noScript, tools, children }: Props) {
  const t = await getTranslations('shell');
  return (
    <div className={classes.page}>
      <header className={classes.brand}>
        <span className="brand">{t('brand')}</span>
        <span className={classes.tagline}>{tagline}</span>
        <div className={classes.tools}>{tools}</div>
      </header>
      <noscript>
        <p className={classes.noScript}>{noScript}</p>
      </noscript>
      <main id="main">{children}</main>
    </div>
  );
}
