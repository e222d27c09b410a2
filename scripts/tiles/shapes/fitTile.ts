/** Keeps a tile below `--max-tile-bytes` by one rule: the smallest shapes of the tile are left out, as few as it takes. */
import type { ReducedTile } from '../featureSource';
import { GzippedTiles, SHAPES_STORED_BELOW } from '../gzipTiles';
import type { DrawnPiece, LayerWriter } from './layerWriter';
import type { Pieces } from './pieces';

type Report = Pick<ReducedTile, 'bytesBefore' | 'bytesAfter' | 'what'>;

/**
 * The writer holds the tile as it is; afterwards it holds one that fits, or an empty layer's worth when not even one shape
 * does. Null when it fits as it is. Sizes are after compression.
 */
export function fitTile(
  writer: LayerWriter,
  pieces: Pieces,
  drawn: readonly DrawnPiece[],
  maxBytes: number,
): { drawn: readonly DrawnPiece[]; report: Report } | null {
  const gzipped = new GzippedTiles(SHAPES_STORED_BELOW);
  const size = () => gzipped.lengthOf(writer.bytes.subarray(0, writer.length));
  const bytesBefore = size();
  if (bytesBefore <= maxBytes) return null;
  const bySize = drawn
    .map((_, i) => i)
    .sort((a, b) => pieces.size[drawn[b].piece] - pieces.size[drawn[a].piece] || a - b);
  const write = (count: number) => {
    const kept = new Set(bySize.slice(0, count));
    const some = drawn.filter((_, i) => kept.has(i));
    writer.write(pieces, some);
    return some;
  };
  // The greatest number of shapes that fits, by halving: about ten writings of a tile that is rare.
  let fits = 0;
  let exceeds = drawn.length;
  while (exceeds - fits > 1) {
    const middle = (fits + exceeds) >> 1;
    write(middle);
    if (size() <= maxBytes) fits = middle;
    else exceeds = middle;
  }
  const kept = write(fits);
  const what = `${(drawn.length - fits).toLocaleString('en')} smallest of ${drawn.length.toLocaleString('en')} shapes left out`;
  return { drawn: kept, report: { bytesBefore, bytesAfter: size(), what } };
}
