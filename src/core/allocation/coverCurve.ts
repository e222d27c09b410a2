/** How many more people each further site would serve: where more stops paying. */

export interface CurvePoint {
  readonly count: number;
  /** People newly served by the first `count` sites of a greedy choice. */
  readonly gained: number;
  /** No choice of `count` sites serves more people newly than this. */
  readonly bound: number;
}

/**
 * The greedy choice of 1, 2, ... `most` sites (Nemhauser, Wolsey & Fisher 1978: at least 63 % of the best), with the bound that
 * its state gives at every step: what is gained by then and the `count` largest gains still to be had.
 *
 * @param reach for each site the clients within the standard
 * @param weights people of each client
 */
export function coverCurve(
  reach: readonly (readonly number[])[],
  weights: Float64Array,
  most: number,
): readonly CurvePoint[] {
  const isServed = new Uint8Array(weights.length);
  const gainOf = (clients: readonly number[]) =>
    clients.reduce((sum, client) => sum + (isServed[client] ? 0 : weights[client]), 0);
  /** States of the greedy choice so far: gained, and gains still to be had, falling. */
  const states: { gained: number; gains: number[] }[] = [];
  const points: CurvePoint[] = [];
  let gained = 0;
  for (let count = 0; count <= Math.min(most, reach.length); count++) {
    const gains = reach.map(gainOf);
    states.push({ gained, gains: [...gains].sort((a, b) => b - a) });
    if (count > 0) points.push({ count, gained, bound: Number.POSITIVE_INFINITY });
    const best = gains.reduce((at, gain, site) => (gain > gains[at] ? site : at), 0);
    if (!(gains[best] > 0)) break;
    gained += gains[best];
    for (const client of reach[best]) isServed[client] = 1;
  }
  return points.map((point) => ({ ...point, bound: Math.min(...states.map((state) => boundBy(state, point.count))) }));
}

const boundBy = ({ gained, gains }: { gained: number; gains: readonly number[] }, count: number) =>
  gained + gains.slice(0, count).reduce((sum, gain) => sum + gain, 0);
