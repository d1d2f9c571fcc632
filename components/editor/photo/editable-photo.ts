import { ReactNodeViewRenderer } from '@tiptap/react';
import { Photo } from '@/lib/document/extensions/photo';
import { PhotoView } from '@/components/editor/photo/photo-view';

/** The photo of the document with its editing surface. */
export const EditablePhoto = Photo.extend({
  addNodeView() {
    return ReactNodeViewRenderer(PhotoView);
  },
});
