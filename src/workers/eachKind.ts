import type { Overlay } from './questions';

/**
 * The walk after which one of each kind has been reached, were each walked to from home: the farthest of the nearest. Its
 * site is the one of the kind that is farthest; -1 where a kind is out of reach altogether. Not known stays not known.
 *
 * @param overlays one a kind, of the same cells; at least one
 */
export function farthestOfNearest(overlays: readonly Overlay[]): Overlay {
  const [first, ...others] = overlays;
  const metres = first.metres.slice();
  const nearest = first.nearest.slice();
  for (const overlay of others) {
    for (let cell = 0; cell < metres.length; cell++) {
      if (Number.isNaN(metres[cell]) || overlay.metres[cell] <= metres[cell]) continue;
      metres[cell] = overlay.metres[cell];
      nearest[cell] = overlay.nearest[cell];
    }
  }
  const stranded = new Set(overlays.flatMap(({ strandedSites }) => [...strandedSites]));
  return { metres, nearest, strandedSites: Uint32Array.from([...stranded].sort((a, b) => a - b)) };
}
