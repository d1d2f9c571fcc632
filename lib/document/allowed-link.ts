const MAX_LINK_LENGTH = 2000;
// Browsers drop tabs and line breaks inside an address before reading its protocol, so none may be there.
const ALLOWED = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** A complete http, https or mailto address; nothing relative, nothing that runs. */
export function isAllowedLink(href: string): boolean {
  return href.length <= MAX_LINK_LENGTH && ALLOWED.test(href) && URL.canParse(href);
}

/** Leads to a web page, as opposed to a mailbox. */
export function isExternalLink(href: string): boolean {
  return /^https?:/i.test(href);
}

// What may stand in an address unescaped (RFC 3986, 2.2 and 2.3): a Chinese sentence goes on behind it without a space.
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi;
const SENTENCE_END = /[.,:;!?'()[\]]+$/;

/** The complete web addresses in a text, each with where it begins; marks that end a sentence are none of theirs. */
export function addressesIn(text: string): { index: number; text: string }[] {
  return [...text.matchAll(ADDRESS)]
    .map(({ index, 0: found }) => ({ index, text: found.replace(SENTENCE_END, '') }))
    .filter(({ text: address }) => isAllowedLink(address));
}
