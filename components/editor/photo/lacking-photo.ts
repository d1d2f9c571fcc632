import type { Node } from '@tiptap/pm/model';
import type { FindingCode } from '@/lib/domain/article/findings';

const LACKS = {
  photo_missing: ({ attrs }: Node) => !attrs.hash,
  photo_without_caption: ({ textContent }: Node) => textContent.trim() === '',
  photo_without_credit: ({ attrs }: Node) => isBlank(attrs.credit),
  photo_without_alt: ({ attrs }: Node) => isBlank(attrs.alt),
} satisfies Partial<Record<FindingCode, (photo: Node) => boolean>>;

/** What a photo can lack, as the checks call it. */
export type PhotoLack = keyof typeof LACKS;

export function isPhotoLack(code: FindingCode): code is PhotoLack {
  return Object.hasOwn(LACKS, code);
}

/** The position of the first photo that lacks it; of the first photo where none does; null without photos. */
export function lackingPhoto(doc: Node, lack: PhotoLack): number | null {
  const photos: { at: number; lacks: boolean }[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'photo') photos.push({ at, lacks: LACKS[lack](node) });
  });
  return (photos.find(({ lacks }) => lacks) ?? photos[0])?.at ?? null;
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
