import { MAX_XML_BYTES } from './limits';
import { Refusal } from './unreadable-file';
import { decodeXml } from './xml/decode-xml';
import type { OpenZip } from './zip/open-zip';

/** @throws Refusal: file_macros, file_xml_entities */
export async function refuseMacros(zip: OpenZip): Promise<void> {
  if (zip.names.some((name) => /vba(?:Project|Data)\w*\.(?:bin|xml)$/i.test(name))) {
    throw new Refusal('file_macros');
  }
  const types = await zip.read('[Content_Types].xml', MAX_XML_BYTES);
  if (types && /macroEnabled/i.test(decodeXml(types))) throw new Refusal('file_macros');
}
