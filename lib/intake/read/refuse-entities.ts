import { MAX_XML_BYTES } from './limits';
import { decodeXml } from './xml/decode-xml';
import type { OpenZip } from './zip/open-zip';

/** In any part, also those that are not read: a file that carries one was not written by Word. */
export async function refuseEntities(zip: OpenZip): Promise<void> {
  for (const name of zip.names.filter((part) => /\.(?:xml|rels|vml)$/i.test(part))) {
    const bytes = await zip.read(name, MAX_XML_BYTES);
    if (bytes) decodeXml(bytes);
  }
}
