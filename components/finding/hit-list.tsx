'use client';

import { Link } from '@/components/ui/link';
import { StatusBadge, ArchivedBadge } from '@/components/articles/status-badge';
import { useFindingWords } from '@/components/words/use-finding-words';
import type { DeskHit } from '@/lib/finding/queries/search-desk';
import { FoundText } from './found-text';
import styles from './hit-list.module.css';
import { hitHref } from './hit-href';
import { useHitWords } from './use-hit-words';

type Props = { hits: readonly DeskHit[]; isOffice: boolean };

/** What was found: an article or what was handed in at once, with the places in it, each the way to it. */
export function HitList({ hits, isOffice }: Props) {
  return (
    <ol className={styles.hits}>
      {hits.map((hit) => (
        <HitItem key={`${hit.shelf} ${idOf(hit)}`} hit={hit} isOffice={isOffice} />
      ))}
    </ol>
  );
}

const idOf = (hit: DeskHit): string =>
  hit.shelf === 'material' ? (hit.places[0]?.id ?? hit.submission.requestId) : hit.article.id;

function HitItem({ hit, isOffice }: { hit: DeskHit; isOffice: boolean }) {
  const t = useFindingWords();
  const words = useHitWords();
  const more = hit.placeCount - hit.places.length;
  return (
    <li className={styles.hit}>
      <p className={styles.head}>
        <span className={styles.shelf}>{t(`shelves.${hit.shelf}`)}</span>
        <strong className="listed-title">{words.title(hit)}</strong>
        <span className={styles.about}>{words.about(hit)}</span>
        {hit.shelf !== 'material' && <StatusBadge status={hit.article.status} />}
        {hit.shelf !== 'material' && hit.article.isArchived && <ArchivedBadge />}
      </p>
      <ul className={styles.places}>
        {hit.places.map((place) => (
          <li key={place.id}>
            <Link href={hitHref(hit, place, isOffice)} prefetch={false} className={styles.place}>
              {words.place(place)}
            </Link>
            {place.passages.map((pieces, index) => (
              <p key={index} className={styles.passage}>
                <FoundText pieces={pieces} />
              </p>
            ))}
          </li>
        ))}
        {more > 0 && <li className={styles.about}>{t('more', { count: more })}</li>}
      </ul>
    </li>
  );
}
