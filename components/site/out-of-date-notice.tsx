import { SiteDate } from './site-date';
import { siteText as t } from './site-text';

type Props = { since: Date; words: string };

/** Before the text of an article that was withdrawn as out of date and is left to be read. */
export function OutOfDateNotice({ since, words }: Props) {
  return (
    <aside className="corrections" aria-labelledby="out-of-date">
      <h2 id="out-of-date">{t('outOfDate')}</h2>
      <p>
        {t('outOfDateSince')} <SiteDate date={since} />
      </p>
      {words !== '' && <p className="words">{words}</p>}
    </aside>
  );
}
