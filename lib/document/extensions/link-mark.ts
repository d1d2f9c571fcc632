import { Mark, markPasteRule } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { addressesIn, isAllowedLink, isExternalLink } from '@/lib/document/allowed-link';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Refused unless the address is allowed. */
      setLink: (attributes: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

function requireAllowedLink(value: unknown): void {
  if (typeof value === 'string' && isAllowedLink(value)) return;
  throw new RangeError('href is not a complete http, https or mailto address');
}

/**
 * Only the address is stored; how a link opens is decided here for every outlet: web pages in a new tab,
 * without a hold on ours and without a vote in a search engine. Tiptap's own link brings a tenth of the editor's
 * script along to find addresses in what is typed, which nobody wants of it here.
 */
export const LinkMark = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  exitable: true,
  addAttributes() {
    return {
      href: {
        isRequired: true,
        parseHTML: (element) => element.getAttribute('href'),
        validate: requireAllowedLink,
      },
    };
  },
  parseHTML() {
    return [
      { tag: 'a[href]', getAttrs: (a) => (isAllowedLink(a.getAttribute('href') ?? '') ? null : false) },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    const href = String(HTMLAttributes.href ?? '');
    return ['a', isExternalLink(href) ? { href, target: '_blank', rel: 'noopener nofollow' } : { href }, 0];
  },
  addCommands() {
    return {
      setLink:
        (attributes) =>
        ({ commands }) =>
          isAllowedLink(attributes.href) && commands.setMark(this.name, attributes),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
  addPasteRules() {
    return [
      markPasteRule({
        type: this.type,
        find: (pasted) => addressesIn(pasted).map((found) => ({ ...found, data: { href: found.text } })),
        getAttributes: (match) => ({ href: (match.data as { href?: string } | undefined)?.href }),
      }),
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          // An address pasted over words becomes their link.
          handlePaste: ({ state }, _event, { content }) => {
            const href = content.textBetween(0, content.size, '\n').trim();
            return !state.selection.empty && isAllowedLink(href) && this.editor.commands.setLink({ href });
          },
        },
      }),
    ];
  },
});
