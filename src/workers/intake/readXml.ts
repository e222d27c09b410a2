/** KML and GPX. A worker has no DOMParser, so the document is made by xmldom, which togeojson knows as well. */
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { type Brought, LIMITS } from '../../core/intake/brought';
import { broughtFeatures } from '../../core/intake/fromFeatures';
import { megabytes, refusal } from './intakeError';
import { whole } from './wholeFile';

export function readXml(file: string, text: string): Brought {
  if (text.length > LIMITS.xmlBytes) {
    throw refusal(
      file,
      `has more than the ${megabytes(LIMITS.xmlBytes)} of KML or GPX that the page reads`,
      'Save it as GeoJSON or FlatGeobuf, or bring less of it.',
    );
  }
  // Entities of its own can unfold to any size ("billion laughs"); no map program writes them.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw refusal(file, 'defines a document type of its own, which is not read', 'Save it anew from a map program.');
  }
  const root = /<(?:\w+:)?(kml|gpx)[\s>]/i.exec(text)?.[1]?.toLowerCase();
  if (root !== 'kml' && root !== 'gpx') {
    throw refusal(file, 'is XML, but neither KML nor GPX', 'Save the layer as KML, GPX or GeoJSON.');
  }
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    text.replace(/^\uFEFF/, '').trimStart(),
    'text/xml',
  );
  const { features } = root === 'kml' ? kml(document, { skipNullGeometry: false }) : gpx(document);
  return whole(broughtFeatures({ file, format: root, features }));
}
