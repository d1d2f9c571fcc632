import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import classes from './auth-frame.module.css';

/** The quiet sheet on which people sign in and set a password. */
export async function AuthFrame({ children, footer }: { children: ReactNode; footer?: ReactNode }) {
  const t = await getTranslations('shell');
  return (
    <div className={classes.page}>
      <header className={classes.brand}>
        <span className={classes.stamp} aria-hidden>
          <span>回</span>
          <span>眸</span>
        </span>
        <div>
          <p className={classes.name}>{t('brand')}</p>
          <p className={classes.tagline}>{t('tagline')}</p>
        </div>
      </header>
      <main className={classes.sheet} id="main">
        {children}
      </main>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </div>
  );
}
