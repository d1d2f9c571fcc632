import { Link } from '@/components/ui/link';
import { HELP_PAGES, type HelpPage } from '@/lib/domain/help-pages';
import { useShellWords } from '@/components/words/use-shell-words';
import classes from './help.module.css';

/** The way from one page of help to the others. */
export function HelpPages({ current }: { current: HelpPage }) {
  const t = useShellWords('help');
  return (
    <nav aria-label={t('pages')} className="not-printed">
      <ul className={classes.pages}>
        {HELP_PAGES.map((page) => (
          <li key={page}>
            <Link href={`/desk/help/${page}`} aria-current={page === current ? 'page' : undefined}>
              {t(`page.${page}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
