import { Node, type Attributes } from '@tiptap/core';
import { orNull, requireInteger, requireText } from '@/lib/document/extensions/attribute-checks';

/** `hash` is the SHA-256 of the master file, null for a slot without a picture yet; sizes are its pixels. */
export type PhotoAttributes = {
  hash: string | null;
  width: number | null;
  height: number | null;
  credit: string;
  alt: string;
};

export const MAX_CREDIT_LENGTH = 200;
export const MAX_ALT_LENGTH = 1000;
const MAX_PIXELS = 100_000;
const HASH = /^[0-9a-f]{64}$/;

function requireHash(value: unknown): void {
  if (typeof value === 'string' && HASH.test(value)) return;
  throw new RangeError('hash is not a SHA-256 in lower-case hex');
}

function pixels(name: 'width' | 'height'): Attributes[string] {
  return {
    default: null,
    parseHTML: (element) => {
      const size = Number(element.getAttribute(`data-${name}`));
      return Number.isInteger(size) && size > 0 && size <= MAX_PIXELS ? size : null;
    },
    renderHTML: (attributes) => (attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] }),
    validate: orNull(requireInteger(name, 1, MAX_PIXELS)),
  };
}

function text(name: 'credit' | 'alt', maxLength: number): Attributes[string] {
  return {
    default: '',
    parseHTML: (element) => (element.getAttribute(`data-${name}`) ?? '').slice(0, maxLength),
    renderHTML: (attributes) => (attributes[name] === '' ? {} : { [`data-${name}`]: attributes[name] }),
    validate: requireText(name, maxLength),
  };
}

const hash: Attributes[string] = {
  default: null,
  parseHTML: (element) => {
    const value = element.getAttribute('data-hash') ?? '';
    return HASH.test(value) ? value : null;
  },
  renderHTML: (attributes) => (attributes.hash === null ? {} : { 'data-hash': attributes.hash }),
  validate: orNull(requireHash),
};

function captionOf(figure: globalThis.Node): HTMLElement {
  const element = figure as HTMLElement;
  return element.querySelector<HTMLElement>('.caption') ?? element.ownerDocument.createElement('span');
}

/**
 * 图片 with its caption 图说 as content and its credit and alternative text as attributes. The HTML here is what
 * the clipboard carries between two of our editors; renderDocumentHtml adds the addresses of the picture.
 */
export const Photo = Node.create({
  name: 'photo',
  group: 'block',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  draggable: true,
  selectable: true,
  addAttributes() {
    return {
      hash,
      width: pixels('width'),
      height: pixels('height'),
      credit: text('credit', MAX_CREDIT_LENGTH),
      alt: text('alt', MAX_ALT_LENGTH),
    };
  },
  parseHTML() {
    return [{ tag: 'figure.photo', contentElement: captionOf }];
  },
  renderHTML({ node, HTMLAttributes }) {
    return [
      'figure',
      { class: 'photo', ...HTMLAttributes },
      ['img', { alt: node.attrs.alt }],
      ['figcaption', {}, ['span', { class: 'caption' }, 0], ['span', { class: 'credit' }, node.attrs.credit]],
    ];
  },
});
