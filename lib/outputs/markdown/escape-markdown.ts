// Each may begin something within a line (CommonMark 0.31, 6; GFM: ~ and |; $ where readers add mathematics), wherever
// it stands: any of them may be escaped (2.4), and the parser gives it back.
const ACTIVE = /[\\`*_[\]<>&~|#!$@^]/g;

// The bracket is escaped already, but some parsers (marked) see a link within a link all the same.
const AFTER_BRACKET = /(^|\\\])\(/g;

// GFM makes a link of an address by itself (6.9), and would take the escapes within for a part of it.
const OWN_LINK = /(?:https?|ftp|mailto|xmpp):|www\./gi;

/** Text that stands for itself within a line of Markdown. White space of any kind is a space. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s/g, (space) => (space === '\u3000' || space === '\u00a0' ? space : ' '))
    .replace(ACTIVE, '\\$&')
    .replace(AFTER_BRACKET, '$1\\(')
    .replace(OWN_LINK, (address) => `${address.slice(0, -1)}\\${address.slice(-1)}`);
}

// What begins a block at the head of a line, as far as it is not escaped anyway (4.1, 4.3, 5.2; GFM 4.10).
const BLOCK_START = /^(?:[-+=](?=[-=:\s]|$)|:(?=-))/;
const NUMBER_START = /^(\d{1,9})([.)])(?=\s|$)/;

/** A line of Markdown as the first of a block, or after a line break in one: it begins no block of another kind. */
export function escapeLineStart(line: string): string {
  return line.trimStart().replace(BLOCK_START, '\\$&').replace(NUMBER_START, '$1\\$2');
}
