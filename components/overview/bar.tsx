import Link from 'next/link';
import styles from './overview.module.css';

type Props = { share: number; href: string | null; label: string; shown: string; isAlarm?: boolean };

/** A bar as long as its share of the longest, with its number; both open the list that the number counts. */
export function Bar({ share, href, label, shown, isAlarm = false }: Props) {
  const bar = (
    <>
      <span
        className={styles.bar}
        data-alarm={isAlarm || undefined}
        style={{ inlineSize: `${Math.round(Math.min(1, share) * 1000) / 10}%` }}
        aria-hidden
      />
      <span className={styles.value}>{shown}</span>
    </>
  );
  if (href === null) return <span className={styles.track}>{bar}</span>;
  return (
    <Link href={href} className={styles.track} aria-label={label} prefetch={false}>
      {bar}
    </Link>
  );
}
