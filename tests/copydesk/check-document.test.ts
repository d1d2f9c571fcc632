import { expect, test } from 'vitest';
import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import { checkDocument } from '@/lib/copydesk/check-document';
import { anchorText } from '@/lib/document/anchor-text';
import { toProseMirror } from '@/lib/document/document-schema';
import { bulletList, doc, item, paragraph, PHOTO_HASH, photo, table } from '@/tests/support/documents';

test('findings of paragraphs, cells and captions have their places in the anchor text and in the document', () => {
  const content = doc(
    paragraph('截止目前，各项工作取得新成效。'),
    bulletList(item('全区布署到位。')),
    table(['项目', '单位'], ['按装路灯', '盏']),
    photo({ hash: PHOTO_HASH }, '群众座在新广场。。'),
  );
  const findings = checkDocument(content, { rules: BUILT_IN_RULES });
  expect(findings.map(({ text }) => text)).toEqual(['截止目前', '布署', '按装', '。。']);
  const [root, text] = [toProseMirror(content), anchorText(content)];
  for (const finding of findings) {
    expect(text.slice(finding.start, finding.end)).toBe(finding.text);
    expect(root.textBetween(finding.from, finding.to)).toBe(finding.text);
  }
});
