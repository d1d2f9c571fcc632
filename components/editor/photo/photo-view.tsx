'use client';

import { useState, type DragEvent } from 'react';
import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import type { PhotoAttributes } from '@/lib/document/extensions/photo';
import { MAX_ALT_LENGTH, MAX_CREDIT_LENGTH } from '@/lib/document/extensions/photo';
import type { Failure } from '@/lib/web/failure';
import { photoSources } from '@/components/article/photo-sources';
import { useFailureText } from '@/components/ui/failure-notice';
import { AttributeField } from '@/components/editor/photo/attribute-field';
import { pickFiles } from '@/components/editor/photo/pick-photos';
import { isPicture, uploadPhoto } from '@/components/editor/photo/upload-photo';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useEditorWords } from '@/components/words/use-editor-words';
import { useFieldsWords } from '@/components/words/use-fields-words';
import styles from './photo-view.module.css';

/** A photo in the text: its picture or the empty slot for one, caption, credit and alternative text. */
export function PhotoView({ node, updateAttributes, deleteNode, selected, editor }: NodeViewProps) {
  const t = useEditorWords('photo');
  const { takesPictures } = useArticleSession().line;
  const { hash, width, height, credit, alt } = node.attrs as PhotoAttributes;
  const upload = useUpload((photo) => updateAttributes(photo));
  const sources = hash ? photoSources(hash, width, height) : null;
  const choose = async () => {
    const [file] = await pickFiles({ multiple: false });
    if (file) await upload.send(file);
  };
  const drop = (event: DragEvent) => {
    const file = [...event.dataTransfer.files].find(isPicture);
    if (!file || !takesPictures) return;
    event.preventDefault();
    event.stopPropagation();
    void upload.send(file);
  };

  return (
    <NodeViewWrapper
      as="figure"
      className={`photo ${styles.photo}`}
      data-selected={selected || undefined}
      onDrop={drop}
    >
      <div contentEditable={false} className={styles.picture} data-drag-handle>
        {sources ? (
          <img
            src={sources.src}
            srcSet={sources.srcset}
            sizes={sources.sizes}
            alt={alt}
            width={width ?? undefined}
            height={height ?? undefined}
          />
        ) : (
          <button
            type="button"
            data-slot
            className={styles.slot}
            disabled={!takesPictures}
            onClick={() => void choose()}
          >
            {t(takesPictures ? 'slot' : 'noPicture')}
          </button>
        )}
        {upload.percent !== null && (
          <progress
            className={styles.progress}
            max={100}
            value={upload.percent}
            aria-label={t('uploading')}
          />
        )}
        {upload.fault && (
          <p className={styles.fault} role="alert">
            {upload.fault}
          </p>
        )}
      </div>
      <figcaption
        data-empty={node.content.size === 0 || undefined}
        data-hint={t('captionHint')}
        className={styles.caption}
      >
        <NodeViewContent<'span'> as="span" className="caption" />
      </figcaption>
      {editor.isEditable && (
        <div contentEditable={false} className={styles.fields}>
          <AttributeField
            attribute="credit"
            label={t('credit')}
            hint={t('creditHint')}
            maxLength={MAX_CREDIT_LENGTH}
            value={credit}
            onChange={(value) => updateAttributes({ credit: value })}
          />
          <AttributeField
            attribute="alt"
            label={t('alt')}
            hint={t('altHint')}
            maxLength={MAX_ALT_LENGTH}
            value={alt}
            onChange={(value) => updateAttributes({ alt: value })}
          />
          <span className={styles.tools}>
            {takesPictures && (
              <button type="button" onClick={() => void choose()}>
                {t(hash ? 'replace' : 'choose')}
              </button>
            )}
            <button type="button" onClick={deleteNode}>
              {t('remove')}
            </button>
          </span>
        </div>
      )}
    </NodeViewWrapper>
  );
}

function useUpload(onDone: (photo: { hash: string; width: number; height: number }) => void) {
  const t = useEditorWords('photo');
  const describe = useUploadFault();
  const [percent, setPercent] = useState<number | null>(null);
  const [fault, setFault] = useState('');
  const send = async (file: File) => {
    setFault('');
    setPercent(0);
    const result = await uploadPhoto(file, (share) => setPercent(Math.round(share * 100)));
    setPercent(null);
    if (result.ok) onDone(result.photo);
    else setFault(t('failed', { name: file.name, why: describe(result.failure) }));
  };
  return { percent, fault, send };
}

/** Why a picture was not taken, in a sentence. */
export function useUploadFault(): (failure: Failure) => string {
  const t = useEditorWords('notice');
  const fields = useFieldsWords();
  const describe = useFailureText();
  return (failure) => {
    const field = Object.values(failure.fields ?? {})[0];
    if (field && fields.has(field)) return fields(field, { max: 'none' });
    return failure.reason === 'unreachable' ? t('unreachable') : describe(failure);
  };
}
