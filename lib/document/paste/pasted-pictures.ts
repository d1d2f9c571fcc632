import { isDropped, readStyle } from '@/lib/document/paste/pasted-style';

/** `data`: the picture itself, where the page carries it. `name`: what its page calls it, '' for nothing; `after`: the words it stood behind. */
export type PastedPicture = { name: string; after: string; data: string | null };

/** Signs, bullets and counters beside the text, in px. */
const SMALL = 40;
const FILE_NAME = /[^/\\]+\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|avif|svg|emf|wmf)$/i;
const CARRIED = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i;
const WORDS = 12;

/** The pictures of a pasted page that a reader of it sees, also as Word and WeChat write them; not of our own editors. */
export function pastedPictures(html: string): PastedPicture[] {
  if (!/<(?:img|v:imagedata)\b/i.test(html)) return [];
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (body.querySelector('[data-pm-slice]')) return [];
  const images = [...body.querySelectorAll('*')].filter((element) =>
    /^(?:img|v:imagedata)$/i.test(element.tagName),
  );
  return images.filter((image) => isSeen(image, body)).map(pictureOf);
}

function isSeen(image: Element, body: Element): boolean {
  if (sourceOf(image) === '') return false;
  const frame = isVector(image) ? (image.parentElement ?? image) : image;
  if ([image, frame].some(isSmall)) return false;
  for (let element: Element | null = frame; element && element !== body; element = element.parentElement) {
    const style = readStyle(element);
    if (/hidden|collapse/.test(style.get('visibility') ?? '') || style.get('display') === 'none')
      return false;
    if (element.hasAttribute('hidden') || (element !== frame && isDropped(element, style))) return false;
  }
  return true;
}

/** Word's own: its frame says how large it is. */
function isVector({ tagName }: Element): boolean {
  return tagName.toLowerCase() === 'v:imagedata';
}

function isSmall(element: Element): boolean {
  const style = readStyle(element);
  return ['width', 'height'].some((side) => {
    const said = style.get(side) ?? element.getAttribute(side) ?? '';
    const size = Number.parseFloat(said);
    return (/^[\d.]+(?:px)?$/.test(said) && size <= SMALL) || (said.endsWith('pt') && size <= SMALL * 0.75);
  });
}

function pictureOf(image: Element): PastedPicture {
  const source = sourceOf(image);
  const data = CARRIED.test(source) ? source : null;
  const file = FILE_NAME.exec(source.split(/[?#]/)[0] ?? '')?.[0] ?? '';
  const title = image.getAttribute('alt') ?? image.getAttribute('o:title') ?? '';
  return { name: title.trim() || readable(file), after: wordsBefore(image), data };
}

/** Where the picture is to come as one reads, the first is a placeholder. */
function sourceOf(image: Element): string {
  return image.getAttribute('data-src') ?? image.getAttribute('src') ?? '';
}

function readable(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

function wordsBefore(image: Element): string {
  let words = '';
  for (let node: Node | null = image; node && words.length < WORDS * 2; node = node.parentNode)
    for (let before = node.previousSibling; before; before = before.previousSibling)
      words = (before.textContent ?? '').replace(/\s+/g, ' ') + words;
  return [...words.trim()].slice(-WORDS).join('');
}
