import { Document, Packer, type FileChild, type IPropertiesOptions } from 'docx';

type Options = Omit<IPropertiesOptions, 'sections'> & Partial<Pick<IPropertiesOptions, 'sections'>>;

export async function writeDocx(children: FileChild[], options: Options = {}): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children }], ...options }));
}
