import type { HelpText as Help } from '@/lib/web/read-help';
import { useShellWords } from '@/components/words/use-shell-words';
import classes from './help.module.css';

/** A page of help: its chapters first, then the text. */
export function HelpText({ help }: { help: Help }) {
  const t = useShellWords('help');
  return (
    <>
      <nav aria-label={t('contents')}>
        <ol className={classes.contents}>
          {help.contents.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {/* Our own files, rendered by read-help.ts. */}
      <div className={classes.text} dangerouslySetInnerHTML={{ __html: help.html }} />
    </>
  );
}
