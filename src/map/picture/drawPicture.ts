/** Draws a laid-out picture on a canvas: the one place that knows how marks look when no style sheet draws them. */
import type { I18n } from '../../languages/speaker';
import { PALETTE } from '../palette';
import type { CapturedMap } from './captureMap';
import type { PictureContents, PictureEntry, PictureMark } from './contents';
import { type Drawn, PICTURE_FONTS, pictureLayout } from './pictureLayout';

// not translated: names of typefaces
const MARK_FONT = '650 10.5px "Figtree Variable", system-ui, sans-serif';

/** The whole picture: head, map, key, sources, date. Resolves when the page's typefaces have come. */
export async function drawPicture(
  i18n: I18n,
  contents: PictureContents,
  captured: CapturedMap,
): Promise<HTMLCanvasElement> {
  await Promise.all([...PICTURE_FONTS, MARK_FONT].map((font) => document.fonts.load(font)));
  const measuring = contextOf(document.createElement('canvas'));
  const layout = pictureLayout(i18n, contents, captured, (text, font) => {
    measuring.font = font;
    return measuring.measureText(text).width;
  });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(layout.width * captured.ratio);
  canvas.height = Math.round(layout.height * captured.ratio);
  const context = contextOf(canvas);
  context.scale(captured.ratio, captured.ratio);
  context.fillStyle = PALETTE.paper;
  context.fillRect(0, 0, layout.width, layout.height);
  const { x, y, width, height } = layout.map;
  context.drawImage(captured.canvas, x, y, width, height);
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  drawMarks(context, contents.marks, (at) => {
    const [left, top] = captured.pixelOf(at);
    return [x + left, y + top];
  });
  context.restore();
  context.strokeStyle = PALETTE.border;
  context.strokeRect(x, y, width, height);
  for (const drawn of layout.drawn) draw(context, drawn);
  return canvas;
}

/** The map alone with its marks, for where its words stand beside it. */
export function withMarks(captured: CapturedMap, marks: readonly PictureMark[]): HTMLCanvasElement {
  const context = contextOf(captured.canvas);
  context.save();
  context.scale(captured.ratio, captured.ratio);
  drawMarks(context, marks, captured.pixelOf);
  context.restore();
  return captured.canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw on');
  return context;
}

function draw(context: CanvasRenderingContext2D, drawn: Drawn) {
  if (drawn.what === 'text') {
    context.font = drawn.font;
    context.fillStyle = drawn.colour;
    context.fillText(drawn.text, drawn.x, drawn.y);
  } else if (drawn.what === 'box') {
    context.fillStyle = drawn.colour;
    context.fillRect(drawn.x, drawn.y, drawn.width, drawn.height);
  } else if (drawn.what === 'mark') drawEntry(context, drawn.entry, drawn);
  else if (drawn.what === 'scale') drawScale(context, drawn);
  else drawNorth(context, drawn);
}

function drawScale(context: CanvasRenderingContext2D, { x, y, width }: { x: number; y: number; width: number }) {
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, y - 5);
  context.lineTo(x, y);
  context.lineTo(x + width, y);
  context.lineTo(x + width, y - 5);
  context.stroke();
}

function drawNorth(context: CanvasRenderingContext2D, { x, y, width }: { x: number; y: number; width: number }) {
  context.fillStyle = PALETTE.ink;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + width / 2, y + 20);
  context.lineTo(x, y + 15);
  context.lineTo(x - width / 2, y + 20);
  context.fill();
}

function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly PictureMark[],
  pixelOf: (at: PictureMark['at']) => readonly [number, number],
) {
  for (const mark of marks) {
    const [x, y] = pixelOf(mark.at);
    const label = '';
    const { pixels = mark.mark === 'dot' ? 20 : 16 } = mark;
    drawEntry(context, { ...mark, label, line: PALETTE.paper, pixels }, { x, y });
  }
}

function drawEntry(context: CanvasRenderingContext2D, entry: PictureEntry, { x, y }: { x: number; y: number }) {
  const { mark, colour, line = colour, pixels = 12, inside } = entry;
  context.fillStyle = colour;
  context.strokeStyle = line;
  context.lineWidth = mark === 'ring' ? 2 : 1.5;
  context.beginPath();
  if (mark === 'fill') context.roundRect(x - 12, y - 7, 24, 14, 3);
  else if (mark === 'hatch') context.rect(x - 12, y - 7, 24, 14);
  else if (mark === 'diamond') {
    const half = pixels * 0.56;
    context.moveTo(x, y - half);
    context.lineTo(x + half, y);
    context.lineTo(x, y + half);
    context.lineTo(x - half, y);
    context.closePath();
  } else context.arc(x, y, pixels / 2, 0, 2 * Math.PI);
  if (mark === 'hatch') hatch(context, { x, y, colour });
  else {
    context.fill();
    if (entry.pattern) fillPattern(context, entry.pattern);
    context.stroke();
  }
  if (inside === undefined) return;
  context.font = MARK_FONT;
  context.fillStyle = PALETTE.paper;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(inside, x, y + 0.5);
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
}

/** Fills the path that is there. */
function fillPattern(context: CanvasRenderingContext2D, { width, height, data }: NonNullable<PictureEntry['pattern']>) {
  const tile = document.createElement('canvas');
  tile.width = width;
  tile.height = height;
  tile.getContext('2d')?.putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), 0, 0);
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return;
  pattern.setTransform(new DOMMatrix().scale(0.5));
  context.fillStyle = pattern;
  context.fill();
}

/** Clips to the path that is there, and strokes across it. */
function hatch(context: CanvasRenderingContext2D, { x, y, colour }: { x: number; y: number; colour: string }) {
  context.strokeStyle = colour;
  context.stroke();
  context.save();
  context.clip();
  context.lineWidth = 2;
  context.beginPath();
  for (let at = -20; at < 20; at += 5) {
    context.moveTo(x + at, y + 8);
    context.lineTo(x + at + 16, y - 8);
  }
  context.stroke();
  context.restore();
}
