import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import classes from './material-frame.module.css';

/** The sheet on which a department answers a request through a link; `tools` stand at its head. */
export async function MaterialFrame({ tools, children }: { tools: ReactNode; children: ReactNode }) {
  const t = await getTranslations('shell');
  const material = await getTranslations('material');
  return (
    <div className={classes.page}>
      <header className={classes.brand}>
        <span className="brand">{t('brand')}</span>
        <span className={classes.tagline}>{material('tagline')}</span>
        <div className={classes.tools}>{tools}</div>
      </header>
      <noscript>
        <p className={classes.noScript}>{material('noScript')}</p>
      </noscript>
      <main id="main">{children}</main>
    </div>
  );
}
