/** The smallest pictures that can be told apart from others, with metadata as phones write it. */

const segment = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Start of frame: 8 bits, 2 x 3 pixels, one component. */
const frame = segment(0xc0, [8, 0, 3, 0, 2, 1, 1, 0x11, 0]);
/** Scan with a stuffed zero and a restart marker in its data. */
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];

export const cleanJpeg = (): Uint8Array => Uint8Array.from([0xff, 0xd8, ...frame, ...scan, 0xff, 0xd9]);

export const jpegWithExif = (): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe1, letters('Exif\0\0GPS 41.40363 2.15341 Phone of Anna')),
    ...segment(0xfe, letters('by Anna')),
    ...frame,
    ...scan,
    0xff,
    0xd9,
    ...letters('Samsung trailer'),
  ]);

const chunk = (name: string, content: readonly number[]) => [
  0,
  0,
  0,
  content.length,
  ...letters(name),
  ...content,
  0,
  0,
  0,
  0,
];

export const pngWithText = (): Uint8Array =>
  Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', [0, 0, 0, 2, 0, 0, 0, 3, 8, 0, 0, 0, 0]),
    ...chunk('tEXt', letters('Author\0Anna')),
    ...chunk('IDAT', [1, 2, 3]),
    ...chunk('IEND', []),
    ...letters('behind the end'),
  ]);
