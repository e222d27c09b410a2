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
  const { gpx } = await import('@tmcw/togeojson');
  const readGpx = (text: string) => {
    const xml = new DOMParser().parseFromString(text, 'text/xml');
    if (xml.querySelector('parsererror')) throw new Error('its marks do not close');
    return gpx(xml) as FeatureCollection<Geometry | null>;
  };
  const decode = (from: Uint8Array, encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(from);
  return openClassFile({ name: file.name, bytes }, { timeZone, host: { decode, readGpx } });
}
