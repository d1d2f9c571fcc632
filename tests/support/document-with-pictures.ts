import { ImageRun, Paragraph, type FileChild } from 'docx';
import { drawJpeg } from './pictures';
import { writeDocx } from './write-docx';

type Drawn = { caption?: string; colour?: string; bytes?: Uint8Array };

/** A report in Word's format with these pictures among its paragraphs, each with its caption under it. */
export async function documentWithPictures(...pictures: Drawn[]): Promise<Buffer> {
  const children: FileChild[] = [
    new Paragraph('全年走访民营企业三百一十二家，协调解决用地用工难题四十六件。'),
  ];
  for (const [number, { caption, colour = `#b3${number}`, bytes }] of pictures.entries()) {
    const data = bytes ?? (await drawJpeg({ colour }));
    const run = new ImageRun({ type: 'jpg', data, transformation: { width: 60, height: 40 } });
    children.push(new Paragraph({ children: [run] }));
    if (caption) children.push(new Paragraph({ text: caption, style: 'Caption' }));
    children.push(new Paragraph('各项工作扎实推进，企业满意度较上一年度提高三个百分点。'));
  }
  return writeDocx(children);
}
