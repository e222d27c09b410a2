/** A photo of somebody's device as the experiment keeps it: drawn anew, smaller, and so without anything but the picture. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { MOST_PHOTO_PIXELS, type StrippedPhoto, stripPhoto } from '../../../core/experiment/private/stripPhoto';

const JPEG_QUALITY = 0.82;
/** Of the file that is brought: larger ones are no photos of a phone. */
const MOST_BYTES = 60e6;

/** Why a photo was not taken, in words for whoever chose it. */
export class PhotoError extends Error {
  constructor(readonly reason: MessageDescriptor) {
    super(reason.message);
    this.name = 'PhotoError';
  }
}

/** Throws a PhotoError where the file is no picture that this browser can read. */
export async function drawPhoto(file: File): Promise<StrippedPhoto> {
  if (file.size > MOST_BYTES) throw new PhotoError(msg`It is larger than 60 MB.`);
  // Turned as the camera was held, before what says so is left behind.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PhotoError(msg`This browser cannot read it as a picture. Save it as JPEG or PNG, and choose it again.`);
  });
  const { width, height } = sizeWithin(picture, MOST_PHOTO_PIXELS);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) throw new PhotoError(msg`This device has no room to draw it.`);
  // What is transparent would be black in a JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
  const photo = drawn && stripPhoto(new Uint8Array(await drawn.arrayBuffer()));
  if (!photo) throw new PhotoError(msg`This device could not draw it anew.`);
  return photo;
}

/** As large as it is, or smaller in the same shape. */
export function sizeWithin({ width, height }: { width: number; height: number }, most: number) {
  const share = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}
