// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pastedPictures } from '@/lib/document/paste/pasted-pictures';

const named = (html: string) => pastedPictures(html).map(({ name, after }) => [name, after]);

test('a picture is called by its words, else by its file, else by what stood before it', () => {
  const page = [
    '<p>座谈会在云溪举行。</p><img src="https://news.example/a/1.jpg" alt="座谈会现场">',
    '<p>走访企业。</p><img src="https://news.example/a/%E8%B5%B0%E8%AE%BF.jpg?w=600">',
    '<p>揭牌仪式</p><img src="https://news.example/640">',
  ].join('');
  expect(named(page).map(([name]) => name)).toEqual(['座谈会现场', '走访.jpg', '']);
  expect(named(page).at(-1)?.[1]).toContain('揭牌仪式');
});

test('WeChat’s pictures, which wait to be scrolled to, and Word’s are met', () => {
  expect(named('<img data-src="https://mmbiz.example/mmbiz_jpg/x/640?wx_fmt=jpeg" src="">')).toHaveLength(1);
  expect(
    named(
      '<v:shape style="width:300pt"><v:imagedata src="file:///C:/tmp/image001.jpg" o:title="合影"></v:imagedata></v:shape>',
    ),
  ).toEqual([['合影', '']]);
  expect(named('<p><img width="554" height="369" src="file:///C:/tmp/clip_image002.jpg"></p>')).toEqual([
    ['clip_image002.jpg', ''],
  ]);
});

test.each([
  ['one point of a counter', '<img src="https://a.example/c.gif" width="1" height="1">'],
  ['an ornament', '<img src="https://a.example/dot.png" style="width:40px">'],
  ['a hidden one', '<img src="https://a.example/a.png" style="display:none">'],
  ['one within what is hidden', '<div hidden><img src="https://a.example/a.png"></div>'],
  ['one without anything to show', '<img alt="空">'],
  ['what our own editor copied', '<p data-pm-slice="1 1 []">字<img src="https://a.example/a.png"></p>'],
])('%s does not count', (_, html) => {
  expect(pastedPictures(html)).toEqual([]);
});

test('a picture that the page carries in itself can be brought', () => {
  const data = 'data:image/png;base64,iVBORw0KGgo=';
  expect(pastedPictures(`<p>字</p><img src="${data}">`)).toMatchObject([{ data }]);
});
