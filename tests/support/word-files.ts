import { unzipSync } from 'fflate';
import { readXml, type XmlElement } from '@/tests/support/read-xml';

/** A part of a Word file as text. @throws Error where there is none */
export function wordPart(bytes: Buffer, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (!part) throw new Error(`no ${name}`);
  return Buffer.from(part).toString();
}

export function wordPartNames(bytes: Buffer): string[] {
  return Object.keys(unzipSync(bytes));
}

export function wordXml(bytes: Buffer, name = 'word/document.xml'): XmlElement {
  return readXml(wordPart(bytes, name));
}

/** An element and all within it, in the order of the file. */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

export function named(element: XmlElement, name: string): XmlElement[] {
  return everyElement(element).filter((one) => one.name === name);
}

/** Its words as they stand in the file. */
export function wordText(element: XmlElement): string {
  return named(element, 'w:t')
    .map(({ content }) => content)
    .join('');
}

/** The `w:val` of the first element of a name within; undefined where there is none. */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return element && named(element, name)[0]?.attributes['w:val'];
}
