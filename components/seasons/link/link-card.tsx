'use client';

import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { whenOpened } from '@/components/ui/when-opened';
import styles from './link.module.css';

/** Made in the browser: the address goes nowhere for it. */
const QrCode = whenOpened(() => import('./qr-code').then(({ QrCode: part }) => part), 180);

type Props = { address: string; departmentName: string; seasonName: string; due: string };

/** What is handed over on paper: for whom, what for, by when, and the code that opens it. */
export function LinkCard({ address, departmentName, seasonName, due }: Props) {
  const t = useSeasonsWords('link');
  return (
    <figure className={styles.card}>
      <p className={styles.department}>{departmentName}</p>
      <p>{seasonName}</p>
      <QrCode text={address} label={t('qrLabel', { department: departmentName })} />
      <figcaption>
        {t('qrHint')}
        <br />
        {t('qrDue', { due })}
      </figcaption>
    </figure>
  );
}
