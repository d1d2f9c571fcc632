import { expect, test } from 'vitest';
import { isPhotoLack, lackingPhoto } from '@/components/editor/photo/lacking-photo';
import { toProseMirror } from '@/lib/document/document-schema';
import { doc, PHOTO_HASH, photo as makePhoto } from '@/tests/support/documents';

const photo = (caption: string, attrs: Record<string, unknown>) =>
  makePhoto({ hash: PHOTO_HASH, width: 4, height: 3, credit: '张三 摄', alt: '会场', ...attrs }, caption);
const text = '全年走访企业。';
const at = (index: number, content: Parameters<typeof doc>) => {
  let position = 0;
  toProseMirror(doc(...content)).forEach((_, offset, place) => {
    if (place === index) position = offset;
  });
  return position;
};

test('the first photo that lacks what is asked for, by the kind of what it lacks', () => {
  const content = [
    text,
    photo('座谈会现场', { credit: '  ' }),
    photo('', { alt: '' }),
    text,
    photo('又一张', { hash: null, credit: '', alt: '' }),
  ];
  const document = toProseMirror(doc(...content));
  expect(lackingPhoto(document, 'photo_without_credit')).toBe(at(1, content));
  expect(lackingPhoto(document, 'photo_without_caption')).toBe(at(2, content));
  expect(lackingPhoto(document, 'photo_without_alt')).toBe(at(2, content));
  expect(lackingPhoto(document, 'photo_missing')).toBe(at(4, content));
});

test('where none lacks it any more it is the first photo, and without photos there is no place', () => {
  const content = [text, photo('座谈会现场', {})];
  expect(lackingPhoto(toProseMirror(doc(...content)), 'photo_missing')).toBe(at(1, content));
  expect(lackingPhoto(toProseMirror(doc(text)), 'photo_missing')).toBeNull();
});

test('only what photos lack is looked for among them', () => {
  expect([isPhotoLack('photo_without_alt'), isPhotoLack('heading_missing')]).toEqual([true, false]);
});
