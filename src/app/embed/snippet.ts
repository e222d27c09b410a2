/** The lines that put the atlas into another page. Pure. */
import { msg } from '@lingui/core/macro';

export interface Frame {
  /** Absolute address of the reduced page. */
  readonly address: string;
  /** What a screen reader says of the frame. */
  readonly title: string;
  readonly size: FrameSize;
}

export const FRAME_SIZES = [
  { id: 'small', label: msg`Small, 400 × 320`, width: '400', height: 320 },
  { id: 'medium', label: msg`Medium, 640 × 440`, width: '640', height: 440 },
  { id: 'wide', label: msg`As wide as the page, 480 high`, width: '100%', height: 480 },
] as const;
export type FrameSize = (typeof FRAME_SIZES)[number];

/** Title and address may hold whatever people type: within quotation marks these four end or begin something. */
const inAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const snippetOf = ({ address, title, size: { width, height } }: Frame) =>
  // not translated: the words of HTML
  `<iframe src="${inAttribute(address)}" title="${inAttribute(title)}" width="${width}" height="${height}" loading="lazy" allow="fullscreen" style="border: 0; max-width: 100%"></iframe>`;
