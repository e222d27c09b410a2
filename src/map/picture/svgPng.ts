/** Two dots a pixel: sharp on paper. */
const DOTS = 2;

/** An SVG file as a PNG file of twice its pixels. Throws, in words, where the browser cannot draw it. */
export async function pngOfSvg(
  svg: Blob,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width * DOTS, height * DOTS);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * DOTS, height * DOTS];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser draws no pictures');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture came out empty'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
