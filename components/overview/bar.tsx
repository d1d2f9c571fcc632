import Link from 'next/link';
import styles from './overview.module.css';

type Props = { share: number; href: string | null; label: string; shown: string; isAlarm?: boolean };

/** The longest bar leaves it beside itself. */
const ROOM_FOR_NUMBER = '7.5rem';

/** A bar as long as its share of the longest, with its number; both open the list that the number counts. */
export function Bar({ share, href, label, shown, isAlarm = false }: Props) {
  const bar = (
    <>
      {share > 0 && (
        <span
          className={styles.bar}
          data-alarm={isAlarm || undefined}
          style={{ inlineSize: `calc((100% - ${ROOM_FOR_NUMBER}) * ${Math.min(1, share).toFixed(3)})` }}
          aria-hidden
        />
      )}
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
