import { Node, type DOMOutputSpec, type Mark } from '@tiptap/pm/model';
import { escapeHTML } from '@tiptap/static-renderer/json/html-string';
import { domOutputSpecToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import type { DocumentNode } from '@/lib/domain/article/content';
import { toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { withoutSources } from '@/lib/document/without-sources';

/** Addresses of one picture, as its <img> names them. */
export type PhotoSources = { src: string; srcset: string; sizes: string };

export type RenderOptions = {
  /** Null when there is no such picture; the figure is then marked photo-missing and has no <img>. */
  photoSources: (hash: string, width: number | null, height: number | null) => PhotoSources | null;
};

function html(spec: DOMOutputSpec, content = ''): string {
  return domOutputSpecToHTMLString(spec)(content);
}

function renderPhoto(photo: Node, { photoSources }: RenderOptions): string {
  const { hash, width, height, credit, alt } = photo.attrs;
  const sources = typeof hash === 'string' ? photoSources(hash, width, height) : null;
  const image = sources && { ...sources, width, height, alt, loading: 'lazy', decoding: 'async' };
  const caption = photo.textContent && html(['span', { class: 'caption' }, photo.textContent]);
  const creditLine = credit && html(['span', { class: 'credit' }, credit]);
  const lines = `${caption}${creditLine}`;
  const content = [image ? html(['img', image]) : '', lines && html(['figcaption', {}, 0], lines)].join('');
  return html(['figure', { class: image ? 'photo' : 'photo photo-missing' }, 0], content);
}

function renderNode(node: Node, options: RenderOptions): string {
  if (node.isText) return escapeHTML(node.text ?? '');
  if (node.type.name === 'photo') return renderPhoto(node, options);
  const content = renderNodes(node.children, options);
  const spec = node.type.spec.toDOM?.(node);
  return spec ? html(spec, content) : content;
}

function renderMark(mark: Mark, content: string): string {
  const spec = mark.type.spec.toDOM?.(mark, true);
  return spec ? html(spec, content) : content;
}

/** `depth` marks are open already; neighbours that share the next one share its element. */
function renderNodes(nodes: readonly Node[], options: RenderOptions, depth = 0): string {
  const parts: string[] = [];
  let rest = nodes;
  for (let first = rest[0]; first; first = rest[0]) {
    const mark = first.marks[depth];
    const end = mark ? rest.findIndex((node) => !node.marks[depth]?.eq(mark)) : 1;
    const group = rest.slice(0, end === -1 ? undefined : end);
    parts.push(mark ? renderMark(mark, renderNodes(group, options, depth + 1)) : renderNode(first, options));
    rest = rest.slice(group.length);
  }
  return parts.join('');
}

/**
 * Static HTML for the public and the review page, from what the extensions say of themselves; the text, every
 * attribute and every address in it is escaped. Throws RangeError on nodes, addresses and
 * attributes the schema does not allow.
 *
 * Only Tiptap's serialiser of single elements is used: its renderToHTMLString builds the schema anew at each
 * call and closes and reopens every mark at each text node, so that a link with one bold word is three links
 * to whoever tabs through the page.
 */
export function renderDocumentHtml(doc: DocumentNode | Node, options: RenderOptions): string {
  const stored = doc instanceof Node ? toDocumentNode(doc) : doc;
  return renderNode(toProseMirror(withoutSources(stored)), options);
}
