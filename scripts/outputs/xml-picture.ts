/** A picture as XHTML and Akoma Ntoso write it. `folder` is the way from the file to the compilation's. */
import { altOf, type Picture } from '../../src/model/plan/picture.ts';
import { element, type XmlNode } from './xml.ts';

/** For XHTML; `folder` is what leads from the document to the pictures, with its slash. */
export function writePicture(picture: Picture, folder = ''): XmlNode {
  const { file, width, height } = picture;
  return element('img', { src: folder + file, alt: altOf(picture), width, height });
}
