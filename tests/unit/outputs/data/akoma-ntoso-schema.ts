/** The OASIS schema of `tests/schemas`, as `validateXML` takes it beside the document. */
import { readFileSync } from 'node:fs';

/** What the schema imports by the name `xml.xsd`, and uses nothing of. */
const XML_NAMESPACE =
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"/>';

export const AKOMA_NTOSO_SCHEMA = {
  schema: [readFileSync(new URL('../../../schemas/akomantoso30.xsd', import.meta.url), 'utf8')],
  preload: [{ fileName: 'xml.xsd', contents: XML_NAMESPACE }],
};
