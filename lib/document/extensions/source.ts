import { Mark } from '@tiptap/core';

export type SourceAttributes = { submissionId: string };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function requireId(value: unknown): void {
  if (typeof value === 'string' && ID.test(value)) return;
  throw new RangeError('submissionId is not a UUID in lower-case hex');
}

/**
 * Where a passage came from: the submission 素材 it was taken out of. No reader sees it, so it is no part of the
 * canonical form nor of any page; what is typed at its end is the writer's own.
 */
export const Source = Mark.create({
  name: 'source',
  inclusive: false,
  addAttributes() {
    return {
      submissionId: {
        isRequired: true,
        parseHTML: (element) => element.getAttribute('data-source'),
        renderHTML: ({ submissionId }) => ({ 'data-source': submissionId }),
        validate: requireId,
      },
    };
  },
  parseHTML() {
    return [
      { tag: 'span[data-source]', getAttrs: (element) => ID.test(element.dataset.source ?? '') && null },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0];
  },
});
