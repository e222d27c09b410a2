/** A picture of the map to take along: a PNG file with everything on it that the map needs to be read without the page. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { I18n } from '../../languages/speaker';
import { captureMap } from './captureMap';
import type { PictureContents } from './contents';
import { drawPicture } from './drawPicture';
import { withPngText } from './pngText';

/** Fetched on demand: few visitors take a picture. Throws, in words, where the browser cannot draw one. */
export async function makePicture(i18n: I18n, map: MapLibreMap, contents: PictureContents): Promise<Blob> {
  const canvas = await drawPicture(i18n, contents, await captureMap(map));
  const png = new Uint8Array(await (await pngOf(canvas)).arrayBuffer());
  const { title, sentence, sources, made } = contents;
  const texts = { Title: title, Description: sentence ?? title, Source: sources.join('\n'), Software: made };
  return new Blob([withPngText(png, texts)], { type: 'image/png' });
}

export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large for this device'))),
      'image/png',
    ),
  );
