import styles from './folded-text.module.css';

const LONGEST = 72;

/** What somebody wrote; where it is long its beginning, until it is opened. Needs no script. */
export function FoldedText({ text }: { text: string }) {
  const characters = Array.from(text);
  if (characters.length <= LONGEST && !text.includes('\n')) return <p className={styles.text}>{text}</p>;
  const beginning = characters.slice(0, LONGEST).join('').split('\n')[0];
  return (
    <details className={styles.folded}>
      <summary>
        <span className={styles.beginning}>{beginning}…</span>
      </summary>
      <p className={styles.text}>{text}</p>
    </details>
  );
}
