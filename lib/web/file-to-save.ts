import { attachment } from './attachment';

/** Nothing that is sent may run where it is opened. */
export const CLOSED = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

type FileToSave = {
  bytes: Buffer<ArrayBuffer>;
  mediaType: string;
  fileName: string;
  /** To be looked at in a tab of its own. */
  isShown: boolean;
};

/** A file to be saved, or looked at in a tab. */
export function fileToSave({ bytes, mediaType, fileName, isShown }: FileToSave): Response {
  const disposition = attachment(fileName);
  return new Response(bytes, {
    headers: {
      ...CLOSED,
      // A browser's own viewer does not open in a sandbox.
      ...(isShown && { 'content-security-policy': "frame-ancestors 'none'" }),
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': isShown ? disposition.replace(/^attachment/, 'inline') : disposition,
    },
  });
}
