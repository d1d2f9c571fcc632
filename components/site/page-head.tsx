import type { SiteFrame } from './site-frame';
import { siteText as t } from './site-text';

export type PageMeta = {
  title: string;
  description?: string;
  /** Path of the page for search engines; null for a page that is none, such as an error. */
  path: string | null;
  /** schema.org data, as a string safe inside a script element. */
  jsonLd?: string;
  /** Properties of the Open Graph beyond title, description and address. */
  openGraph?: [property: string, content: string][];
};

type Props = { meta: PageMeta; frame: SiteFrame };

export function PageHead({ meta, frame }: Props) {
  const { title, description, path, jsonLd } = meta;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
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
      <link rel="alternate" type="application/atom+xml" title={t('brand')} href={frame.link('/feed.xml')} />
      <link rel="alternate" type="application/feed+json" title={t('brand')} href={frame.link('/feed.json')} />
      <style dangerouslySetInnerHTML={{ __html: frame.styles }} />
      {path !== null && <OpenGraph meta={meta} frame={frame} />}
      {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />}
    </head>
  );
}

function OpenGraph({ meta: { title, description, path, openGraph = [] }, frame }: Props) {
  const own: [string, string | undefined][] = [
    ['og:site_name', t('brand')],
    ['og:locale', 'zh_CN'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', `${frame.origin}${path}`],
  ];
  const given = openGraph.map(([property]) => property);
  const properties = [...own.filter(([property]) => !given.includes(property)), ...openGraph];
  return properties.map(
    ([property, content]) => content && <meta key={property} property={property} content={content} />,
  );
}
