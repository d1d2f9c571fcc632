import { Phrases } from '@/components/article/phrases';
import { photoPath, photoSrcset } from '@/components/article/photo-sources';
import { SubheadText } from '@/components/article/subhead-text';
import type { SiteEntry } from '@/lib/publications/site-queries';
import { EntryMeta } from './entry-meta';
import type { SiteLink } from './site-links';

type Props = { entry: SiteEntry; link: SiteLink; headingLevel: 2 | 3; isFull?: boolean };

/** One article in a list; in full with its summary and picture. */
export function EntryItem({ entry, link, headingLevel, isFull = false }: Props) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const { photo, heading } = entry;
  const href = link(`/${entry.year}/${entry.slug}`);
  return (
    <li className="entry">
      <div>
        <Heading>
          <a href={href}>
            <Phrases text={entry.title} />
          </a>
        </Heading>
        {heading.subhead !== '' && (
          <p className="subhead">
            <SubheadText text={heading.subhead} />
          </p>
        )}
        {isFull && <p className="summary">{entry.summary}</p>}
        <EntryMeta entry={entry} />
      </div>
      {isFull && photo && (
        <a className="picture" href={href} tabIndex={-1} aria-hidden="true">
          <img
            src={link(photoPath(photo.hash, 480))}
            srcSet={photoSrcset(photo.hash, photo.width, link)}
            sizes="(min-width: 40rem) 14rem, 92vw"
            width={photo.width ?? undefined}
            height={photo.height ?? undefined}
            alt=""
            loading="lazy"
            decoding="async"
          />
        </a>
      )}
    </li>
  );
}
