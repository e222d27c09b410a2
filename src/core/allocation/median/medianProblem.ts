/**
 * The common core of p-median and maximal covering: choose `count` sites so that the sum of what clients pay is least,
 * where a client pays the least of its base cost and its costs to the chosen sites.
 *
 * p-median: costs are weight times distance. Maximal covering: 0 to a site within the radius, base = weight, so the sum is the
 * weight left uncovered.
 */

export interface MedianProblem {
  readonly clientCount: number;
  readonly siteCount: number;
  readonly count: number;
  /** Pairs by client, ascending by cost within a client; only those below the client's base. */
  readonly start: Uint32Array;
  readonly site: Uint32Array;
  readonly cost: Float64Array;
  /** The same pairs by site. */
  readonly siteStart: Uint32Array;
  readonly client: Uint32Array;
  readonly siteCost: Float64Array;
  /** What a client pays if no chosen site is cheaper; finite. */
  readonly base: Float64Array;
  /** Every cost is a whole number, so every sum is one, and a bound may be rounded up. */
  readonly isWhole: boolean;
}

/** Costs of one client to sites; unsorted. */
export interface ClientCosts {
  readonly sites: readonly number[];
  readonly costs: readonly number[];
  readonly base: number;
}

export function medianProblem(clients: readonly ClientCosts[], siteCount: number, count: number): MedianProblem {
  const start = new Uint32Array(clients.length + 1);
  const base = Float64Array.from(clients, (client) => client.base);
  const pairs: [site: number, cost: number][] = [];
  clients.forEach(({ sites, costs }, i) => {
    const own = sites.map((site, k): [number, number] => [site, costs[k]]).filter(([, cost]) => cost < base[i]);
    // Equal costs by site, so that nothing depends on the order of the input.
    own.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
    for (const pair of own) pairs.push(pair);
    start[i + 1] = pairs.length;
  });
  const site = Uint32Array.from(pairs, ([j]) => j);
  const cost = Float64Array.from(pairs, ([, c]) => c);
  const isWhole = base.every(Number.isInteger) && cost.every(Number.isInteger);
  return {
    clientCount: clients.length,
    siteCount,
    count,
    start,
    site,
    cost,
    ...bySite(start, site, cost, siteCount),
    base,
    isWhole,
  };
}

function bySite(start: Uint32Array, site: Uint32Array, cost: Float64Array, siteCount: number) {
  const siteStart = new Uint32Array(siteCount + 1);
  for (const j of site) siteStart[j + 1]++;
  for (let j = 0; j < siteCount; j++) siteStart[j + 1] += siteStart[j];
  const next = siteStart.slice(0, siteCount);
  const client = new Uint32Array(site.length);
  const siteCost = new Float64Array(site.length);
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const at = next[site[k]]++;
      client[at] = i;
      siteCost[at] = cost[k];
    }
  return { siteStart, client, siteCost };
}

/** What all clients pay together if `chosen` sites are open. */
export function medianCost(problem: MedianProblem, chosen: Iterable<number>): number {
  const { base, siteStart, client, siteCost } = problem;
  const paid = base.slice();
  for (const j of chosen)
    for (let k = siteStart[j]; k < siteStart[j + 1]; k++)
      if (siteCost[k] < paid[client[k]]) paid[client[k]] = siteCost[k];
  return sum(paid);
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
