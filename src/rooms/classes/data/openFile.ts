import type { FeatureCollection, Geometry } from 'geojson';
import { type OpenedFile, openClassFile } from '../../../core/experiment/read/openClassFile';

const MOST_BYTES = 200e6;

/** A file from the person's own device, opened as what it is. Never throws. */
export async function openFile(file: File, timeZone: string): Promise<OpenedFile> {
  const refuse = (what: string, fix: string): OpenedFile => ({
    opened: [],
    problems: [{ where: file.name, what, fix, level: 'error' }],
  });
  if (file.size > MOST_BYTES) return refuse('is larger than 200 MB', 'Bring it in parts.');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('could not be read', 'Was it moved, or is it on a stick that was pulled out? Choose it again.');
  }
  // Not the browser's own: the page's policy lets no text become markup.
  const [{ gpx }, { DOMParser, onErrorStopParsing }] = await Promise.all([
    import('@tmcw/togeojson'),
    import('@xmldom/xmldom'),
  ]);
  const readGpx = (text: string) => {
    const xml = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
    return gpx(xml as unknown as Document) as FeatureCollection<Geometry | null>;
  };
  const decode = (from: Uint8Array, encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(from);
  return openClassFile({ name: file.name, bytes }, { timeZone, host: { decode, readGpx } });
}
