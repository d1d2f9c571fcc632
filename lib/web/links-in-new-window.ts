const LINK_AWAY = /<a (?=[^>]*href="(?!#))/g;

/** Markup whose links open beside the frame it is shown in; those to places within it stay. */
export function linksInNewWindow(html: string): string {
  return html.replace(LINK_AWAY, '<a target="_blank" ');
}
