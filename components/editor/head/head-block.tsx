'use client';

import { MAX_HEADING_LINES, type HeadingBlock } from '@/lib/domain/article/content';
import { useFieldError } from '@/components/ui/field-error';
import { LineField } from '@/components/editor/lines/line-field';
import { LineList } from '@/components/editor/lines/line-list';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { AboutFields } from '@/components/editor/head/about-fields';
import { BylineEditor } from '@/components/editor/head/byline-editor';
import { useRefusal } from '@/components/editor/status/use-save-state';
import { useEditorWords } from '@/components/words/use-editor-words';

/** 栏目, 引题, 主题, 副题 and byline, written where they will be printed. */
export function HeadBlock() {
  const t = useEditorWords('head');
  const session = useArticleSession();
  const { head } = session;
  const { heading } = useValue(head.text);
  const fieldError = useFieldError(useRefusal(head.saver));
  const change = (part: Partial<HeadingBlock>) =>
    head.change({ heading: { ...head.text.get().heading, ...part } });
  const errorOf = (field: keyof HeadingBlock) =>
    [0, 1, 2].map((line) => fieldError(`heading.${field}.${line}`)).find(Boolean) ??
    fieldError(`heading.${field}`);
  const shared = {
    onComposing: head.composing,
    onBlur: () => void head.saver.flush(),
  };

  return (
    <header className="article-head" id="part-head">
      <div className="article-series">
        <LineField
          {...shared}
          value={heading.seriesLabel}
          label={t('series')}
          placeholder={t('series')}
          error={errorOf('seriesLabel')}
          onType={(seriesLabel) => change({ seriesLabel: oneLine(seriesLabel) })}
        />
      </div>
      <LineList
        {...shared}
        className="article-kicker"
        lines={heading.kicker}
        max={MAX_HEADING_LINES}
        label={(line) => t('kickerLine', { line })}
        placeholder={t('kicker')}
        error={errorOf('kicker')}
        onChange={(kicker) => change({ kicker })}
      />
      <LineList
        {...shared}
        className="article-headline"
        lines={heading.headline}
        max={MAX_HEADING_LINES}
        label={(line) => t('headlineLine', { line })}
        placeholder={t('headline')}
        error={errorOf('headline')}
        onChange={(headline) => change({ headline })}
      />
      <div className="article-subhead">
        <LineField
          {...shared}
          value={heading.subhead}
          label={t('subhead')}
          placeholder={t('subhead')}
          error={errorOf('subhead')}
          onType={(subhead) => change({ subhead: oneLine(subhead) })}
        />
      </div>
      <BylineEditor />
      <AboutFields />
    </header>
  );
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
