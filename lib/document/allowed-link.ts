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
