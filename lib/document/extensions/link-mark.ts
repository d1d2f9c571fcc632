import { Link as TiptapLink } from '@tiptap/extension-link';
import { isAllowedLink, isExternalLink } from '@/lib/document/allowed-link';

function requireAllowedLink(value: unknown): void {
  if (typeof value === 'string' && isAllowedLink(value)) return;
  throw new RangeError('href is not a complete http, https or mailto address');
}

/**
 * Only the address is stored; how a link opens is decided here for every outlet: web pages in a new tab,
 * without a hold on ours and without a vote in a search engine.
 */
export const LinkMark = TiptapLink.extend({
  addAttributes() {
    return {
      href: {
        isRequired: true,
        parseHTML: (element) => element.getAttribute('href'),
        validate: requireAllowedLink,
      },
    };
  },
  renderHTML({ HTMLAttributes }) {
    const href = String(HTMLAttributes.href ?? '');
    return ['a', isExternalLink(href) ? { href, target: '_blank', rel: 'noopener nofollow' } : { href }, 0];
  },
}).configure({
  openOnClick: false,
  autolink: false,
  defaultProtocol: 'https',
  isAllowedUri: (href) => isAllowedLink(href),
});
