import { contentTypeOf, pageFile } from '@/lib/outputs/site/site-page';
import type { Withdrawn } from './site-state';

export const NGINX_NAME = 'nginx.conf.example';

export type Header = { key: string; value: string };
export type NginxOptions = {
  /** The exported folder, an absolute path. */
  folder: string;
  /** Where the site stands on the server: '' at its root, else as `/huimou`. */
  prefix: string;
  /** The office's own site, which searches are led to. */
  origin: string;
  headers: readonly Header[];
};

const OWN_FILES = ['huimou-site.json', NGINX_NAME];
const FEEDS = ['/feed.xml', '/feed.json'];

/** How nginx serves the folder as the office's own server does: the same addresses, 404 and 410, types and headers. */
export function nginxExample(
  withdrawn: readonly Withdrawn[],
  { folder, prefix, origin, headers }: NginxOptions,
): string {
  const root = folder.replaceAll('\\', '/');
  const file = (name: string) => quoted(`${root}/${name}`);
  // Where an address is a form's, what it leads to has to be allowed as well.
  const value = (header: string) => header.replace("form-action 'self'", `form-action 'self' ${origin}`);
  const kept = { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' };
  return `# 回眸导出的公开站 · The public site as exported by Huimou. Written anew by each export: include it, or copy it.
# nginx -t && nginx -s reload 之后生效，撤稿后也要重新加载 · Takes effect by a reload, after a withdrawal too.
# 这两个 map 属于 http 一级 · These maps belong to the http level.
# 须在配置里第一个 map 之前，且只能有一处 · Before the first map of the whole configuration, and once only.
map_hash_bucket_size 256;
map_hash_max_size ${hashSize(withdrawn.length * 2)};
map $uri $huimou_path {
${prefix === '' ? '    default $uri;' : `    default "";\n    "~^${escaped(prefix)}(?<huimou_rest>/.*)$" $huimou_rest;`}
}
# 已撤下的地址及其说明页 · Addresses of what was withdrawn, and the page that says so.
map $huimou_path $huimou_gone {
    default "";
${withdrawn.flatMap(({ path }) => [path, `/${pageFile(path)}`].map((from) => `    ${from} /${pageFile(path)};`)).join('\n')}
}

server {
    listen 80;
    server_name example.gov.cn;

    location ${prefix}/ {
        alias ${quoted(`${root}/`)};
        if ($huimou_gone) {
            return 410;
        }
        try_files $uri $uri.html $uri/index.html =404;
        error_page 404 ${prefix}/404.html;
        error_page 410 ${prefix}/.huimou-gone$huimou_gone;

        gzip_static on;
        gzip_vary on;
        # 需要 ngx_brotli 模块 · Needs the module ngx_brotli.
        # brotli_static on;
        etag on;
        types {
            text/html html;
            application/xml xml;
            application/json json;
            text/plain txt;
            image/webp webp;
            image/jpeg jpg;
            image/png png;
            image/svg+xml svg;
            image/x-icon ico;
        }
        charset utf-8;
        charset_types text/plain application/xml application/atom+xml application/feed+json;
${[...headers, kept].map(({ key, value: text }) => `        add_header ${key} ${quoted(value(text))} always;`).join('\n')}

${FEEDS.map(
  (path) => `        location = ${prefix}${path} {
            alias ${file(path.slice(1))};
            types {}
            default_type ${contentTypeOf(path).split(';')[0]};
        }`,
).join('\n')}
        # 404 与 410 的说明页 · The pages that come with 404 and 410.
        location = ${prefix}/404.html {
            internal;
            alias ${file('404.html')};
        }
        location ${prefix}/.huimou-gone/ {
            internal;
            alias ${quoted(`${root}/`)};
        }
        # 检索仍由单位自己的网站办理 · Searches are answered by the office's own site.
        location = ${prefix}/search {
            return 302 ${quoted(`${origin}/search$is_args$args`)};
        }
${OWN_FILES.map((name) => `        location = ${prefix}/${name} {\n            return 404;\n        }`).join('\n')}
    }
}
`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** nginx grows no table: a power of two with room for all. */
const hashSize = (keys: number) => Math.max(2048, 2 ** Math.ceil(Math.log2(keys * 2 + 1)));
