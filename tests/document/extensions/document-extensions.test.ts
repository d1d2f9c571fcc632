// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Editor } from '@tiptap/core';
import { DOMParser as ProseMirrorParser, DOMSerializer } from '@tiptap/pm/model';
import type { DocumentNode } from '@/lib/domain/article/content';
import { documentSchema, toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { validateDocument } from '@/lib/document/validate-document';
import { arbitraryDocument } from '@/tests/support/arbitrary-content';
import {
  PHOTO_HASH,
  bulletList,
  doc,
  item,
  link,
  orderedList,
  paragraph,
  photo,
  text,
} from '@/tests/support/documents';

function parse(html: string): DocumentNode {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return toDocumentNode(
    ProseMirrorParser.fromSchema(documentSchema).parse(body, { preserveWhitespace: 'full' }),
  );
}

describe('HTML on the clipboard', () => {
  test('carries any document from one editor to another', () => {
    const serializer = DOMSerializer.fromSchema(documentSchema);
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const carrier = globalThis.document.createElement('div');
        serializer.serializeFragment(toProseMirror(document).content, {}, carrier);
        expect(parse(carrier.innerHTML)).toEqual(validateDocument({ schemaVersion: 1, doc: document }).doc);
      }),
      { numRuns: 60 },
    );
  });

  test("carries a photo's size and alternative text", () => {
    const attrs = { hash: PHOTO_HASH, width: 4, height: 3, credit: '王"某" 摄', alt: '<会场>' };
    const carrier = globalThis.document.createElement('div');
    DOMSerializer.fromSchema(documentSchema).serializeFragment(
      toProseMirror(doc(photo(attrs))).content,
      {},
      carrier,
    );
    expect(parse(carrier.innerHTML)).toEqual(doc(photo(attrs)));
  });

  test.each<[string, string, DocumentNode]>([
    [
      'a forged photo is an empty slot',
      `<figure class="photo" data-hash="../x" data-width="-1" data-height="1.5" data-credit="${'长'.repeat(300)}"></figure>`,
      doc(photo({ credit: '长'.repeat(200) })),
    ],
    ['a link that runs is text', '<p><a href="javascript:alert(1)">此处</a></p>', doc('此处')],
    ['a link to a page of the site itself is text', '<p><a href="/desk">此处</a></p>', doc('此处')],
    [
      'a link keeps its address alone',
      '<p><a href="https://a.cn/" target="_top" class="x" title="y">此处</a></p>',
      doc(paragraph(text('此处', link('https://a.cn/')))),
    ],
    [
      'a run-in subhead is not merely bold',
      '<p><strong class="run-in">一是</strong><strong>二</strong></p>',
      doc(paragraph(text('一是', 'runIn'), text('二', 'bold'))),
    ],
    ['a list keeps its start', '<ol start="3"><li>甲</li></ol>', doc(orderedList(3, item('甲')))],
    [
      'a list with a nonsense start begins at one',
      '<ol start="-3"><li>甲</li></ol>',
      doc(orderedList(1, item('甲'))),
    ],
    ['a heading is a paragraph', '<h2>题</h2>', doc('题')],
    [
      'a photo within an item stands after the text',
      '<ul><li>甲<figure class="photo"></figure></li></ul>',
      doc(bulletList(item('甲')), photo({})),
    ],
  ])('%s', (_, html, expected) => {
    expect(parse(html)).toEqual(expected);
  });

  test('a cell spans at least one and at most a hundred', () => {
    const [table] =
      parse(
        '<table><tr><td colspan="0" rowspan="x">甲</td><td colspan="1e9">乙</td><td colspan="9999">丙</td></tr></table>',
      ).content ?? [];
    expect(table?.content?.[0]?.content?.map((cell) => cell.attrs)).toEqual([
      { colspan: 1, rowspan: 1 },
      { colspan: 1, rowspan: 1 },
      { colspan: 100, rowspan: 1 },
    ]);
  });
});

describe('in an editor', () => {
  const editors: Editor[] = [];
  afterEach(() => editors.splice(0).forEach((editor) => editor.destroy()));

  function edit(content: DocumentNode): Editor {
    const editor = new Editor({
      element: globalThis.document.createElement('div'),
      extensions: documentExtensions,
      content,
    });
    editors.push(editor);
    return editor;
  }

  const contentOf = (editor: Editor) => validateDocument({ schemaVersion: 1, doc: editor.getJSON() }).doc;

  test('a run-in subhead takes the place of bold and is not made bold', () => {
    const editor = edit(doc(paragraph(text('一是', 'bold'))));
    editor.chain().setTextSelection({ from: 1, to: 3 }).toggleRunIn().toggleBold().run();
    expect(contentOf(editor)).toEqual(doc(paragraph(text('一是', 'runIn'))));
  });

  test('the paragraph after a run-in subhead begins plain', () => {
    const editor = edit(doc(paragraph(text('一是', 'runIn'))));
    editor.chain().setTextSelection(3).splitBlock().insertContent('强化').run();
    expect(contentOf(editor)).toEqual(doc(paragraph(text('一是', 'runIn')), '强化'));
  });

  test('what is raised is not lowered as well', () => {
    const editor = edit(doc(paragraph('m', text('2', 'superscript'))));
    editor.chain().setTextSelection({ from: 2, to: 3 }).toggleSubscript().run();
    expect(contentOf(editor)).toEqual(doc(paragraph('m', text('2', 'subscript'))));
    const both = { schemaVersion: 2, doc: doc(paragraph(text('2', 'superscript', 'subscript'))) };
    expect(() => validateDocument(both)).toThrow();
  });

  test('the paragraph after raised text begins on the line', () => {
    const editor = edit(doc(paragraph('m', text('2', 'superscript'))));
    editor.chain().setTextSelection(3).splitBlock().insertContent('二').run();
    expect(contentOf(editor)).toEqual(doc(paragraph('m', text('2', 'superscript')), '二'));
  });

  test('cells can be merged and split again', () => {
    const editor = edit(doc('前'));
    editor.chain().insertTable({ rows: 2, cols: 2, withHeaderRow: false }).run();
    const cells: number[] = [];
    editor.state.doc.descendants((node, position) => {
      if (node.type.name === 'tableCell') cells.push(position);
    });
    const before = contentOf(editor);
    editor
      .chain()
      .setCellSelection({ anchorCell: cells[0] ?? 0, headCell: cells[1] ?? 0 })
      .mergeCells()
      .run();
    expect(contentOf(editor)).not.toEqual(before);
    editor.commands.splitCell();
    expect(editor.state.doc.textContent).toBe('前');
    const table = contentOf(editor).content?.find((node) => node.type === 'table');
    expect(table?.content?.map((row) => row.content?.length)).toEqual([2, 2]);
  });

  test('a table shows without widths of its own', () => {
    const editor = edit(doc('前'));
    editor.commands.insertTable({ rows: 1, cols: 2 });
    const table = editor.view.dom.querySelector('table');
    expect(table?.outerHTML).not.toMatch(/colgroup|style=/);
  });

  test('a link that runs cannot be set', () => {
    const editor = edit(doc('此处'));
    editor.chain().selectAll().setLink({ href: 'javascript:alert(1)' }).run();
    expect(contentOf(editor)).toEqual(doc('此处'));
  });

  test('a link that runs is none when it is read', () => {
    const editor = edit(doc('此处'));
    editor.commands.setContent('<p>甲<a href="javascript:alert(1)">乙</a><a href="/desk">丙</a></p>');
    expect(contentOf(editor)).toEqual(doc('甲乙丙'));
  });

  test('what is typed behind a link is none of it', () => {
    const editor = edit(doc(paragraph(text('此处', link('https://a.cn/')))));
    editor.commands.focus('end');
    editor.view.dispatch(editor.state.tr.insertText('，句号'));
    expect(contentOf(editor)).toEqual(doc(paragraph(text('此处', link('https://a.cn/')), text('，句号'))));
  });

  test('a link is taken off with the cursor in it', () => {
    const editor = edit(doc(paragraph(text('此处', link('https://a.cn/')))));
    editor.chain().setTextSelection(2).unsetLink().run();
    expect(contentOf(editor)).toEqual(doc('此处'));
  });

  test('addresses in a pasted text are links', () => {
    const editor = edit(doc(paragraph()));
    editor.view.pasteText('详见https://yunxi.gov.cn/tz?id=1。另见 http://a.cn/b.');
    expect(contentOf(editor)).toEqual(
      doc(
        paragraph(
          text('详见'),
          text('https://yunxi.gov.cn/tz?id=1', link('https://yunxi.gov.cn/tz?id=1')),
          text('。另见 '),
          text('http://a.cn/b', link('http://a.cn/b')),
          text('.'),
        ),
      ),
    );
  });

  test('an address pasted over words is their link, words pasted over words are not', () => {
    const editor = edit(doc('此处'));
    editor.commands.selectAll();
    editor.view.pasteText('https://a.cn/');
    expect(contentOf(editor)).toEqual(doc(paragraph(text('此处', link('https://a.cn/')))));
    editor.commands.setContent('<p>此处</p>');
    editor.commands.setTextSelection({ from: 1, to: 3 });
    editor.view.pasteText('别处');
    expect(contentOf(editor)).toEqual(doc('别处'));
  });
});
