import { siteTags, type InspectionTag } from './inspection-tags';
import type { PagePicture, SiteFrame } from './site-frame';

export type PageMeta = {
  title: string;
  description?: string;
  /** Path of the page for search engines; null for a page that is none, such as an error. */
  path: string | null;
  /** What inspections read of a column's or an article's page: inspection-tags.ts. */
  tags?: InspectionTag[];
  /** schema.org data, as a string safe inside a script element. */
  jsonLd?: string;
  /** Beside links to the page that are passed on, where it is another than the site's. */
  picture?: PagePicture | null;
  /** Properties of the Open Graph beyond title, description and address. */
  openGraph?: [property: string, content: string][];
};

type Props = { meta: PageMeta; frame: SiteFrame };

export function PageHead({ meta, frame }: Props) {
  const { title, description, path, jsonLd, tags = [] } = meta;
  // Names are the same whatever their case, and one page has one description.
  const isTold = tags.some(([name]) => name === 'Description');
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && !isTold && <meta name="description" content={description} />}
      {[...siteTags(frame), ...tags].map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      {path === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={`${frame.origin}${path}`} />
      )}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#faf7f1" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#191613" media="(prefers-color-scheme: dark)" />
      <link rel="icon" href={frame.link('/favicon.svg')} type="image/svg+xml" />
      <link rel="icon" href={frame.link('/favicon.ico')} sizes="32x32" />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={frame.siteName}
        href={frame.link('/feed.xml')}
      />
      <link
        rel="alternate"
        type="application/feed+json"
        title={frame.siteName}
        href={frame.link('/feed.json')}
      />
      <style dangerouslySetInnerHTML={{ __html: frame.styles }} />
      {path !== null && <OpenGraph meta={meta} frame={frame} />}
      {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />}
    </head>
  );
}

function OpenGraph({ meta: { title, description, path, openGraph = [], ...meta }, frame }: Props) {
  const picture = meta.picture === undefined ? frame.picture : meta.picture;
  const own: [string, string | undefined][] = [
    ['og:site_name', frame.siteName],
    ['og:locale', 'zh_CN'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', `${frame.origin}${path}`],
  ];
  const given = openGraph.map(([property]) => property);
  const properties = [
    ...own.filter(([property]) => !given.includes(property)),
    ...openGraph,
    ...(picture ? pictureProperties(picture, frame) : []),
  ];
  return (
    <>
      {properties.map(
        ([property, content]) => content && <meta key={property} property={property} content={content} />,
      )}
      {picture && <meta name="twitter:card" content="summary_large_image" />}
    </>
  );
}

// Who passes a link on reads whole addresses only.
function pictureProperties(
  { path, alt, width, height }: PagePicture,
  { origin }: SiteFrame,
): [string, string][] {
  return [
    ['og:image', `${origin}${path}`],
    ['og:image:type', 'image/png'],
    ['og:image:width', `${width}`],
    ['og:image:height', `${height}`],
    ['og:image:alt', alt],
  ];
}
