const KINDS: [kind: PictureKind, start: RegExp][] = [
  ['taken', /^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|RIFF[^]{4}WEBP)/],
  ['convertible', /^(?:GIF8[79]a|II\*\0|MM\0\*|[^]{4}ftypavi)/],
];

/** Whether we store it as it is, can make something of it that we store, or neither. */
export type PictureKind = 'taken' | 'convertible' | 'other';

/** By its first bytes: no decoder sees what is none of these. */
export function pictureKind(bytes: Uint8Array): PictureKind {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return KINDS.find(([, begins]) => begins.test(start))?.[0] ?? 'other';
}
