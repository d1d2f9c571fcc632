import { HeadingLines } from '@/components/article/heading-lines';
import { photoPath, photoSrcset } from '@/components/article/photo-sources';
import { SubheadText } from '@/components/article/subhead-text';
import type { SiteEntry } from '@/lib/publications/site-queries';
import { EntryMeta } from './entry-meta';
import type { SiteLink } from './site-links';
import { siteText as t } from './site-text';

/** The newest article, at the top of the home page. */
export function LeadStory({ entry, link }: { entry: SiteEntry; link: SiteLink }) {
  const { photo, heading } = entry;
  const href = link(`/${entry.year}/${entry.slug}`);
  return (
    <section className={photo ? 'lead-story' : 'lead-story without-photo'} aria-labelledby="newest">
      <h2 id="newest" className="label">
        {t('newest')}
      </h2>
      {photo && (
        // The link below says where it leads; this one is for the mouse.
        <a className="picture" href={href} tabIndex={-1} aria-hidden="true">
          <img
            src={link(photoPath(photo.hash, 960))}
            srcSet={photoSrcset(photo.hash, photo.width, link)}
            sizes="(min-width: 56rem) 38rem, 92vw"
            width={photo.width ?? undefined}
            height={photo.height ?? undefined}
            alt=""
          />
        </a>
      )}
      <div className="story">
        {heading.kicker.length > 0 && (
          <p className="kicker">
            <HeadingLines lines={heading.kicker} />
          </p>
        )}
        <h3>
          <a href={href}>
            <HeadingLines lines={heading.headline} />
          </a>
        </h3>
        {heading.subhead !== '' && (
          <p className="subhead">
            <SubheadText text={heading.subhead} />
          </p>
        )}
        <p className="summary">{entry.summary}</p>
        <EntryMeta entry={entry} />
      </div>
    </section>
  );
}
