/** Who is served by a standard, and who is beyond it: the headline of every study. */

export interface Coverage {
  /** People whose number and place are known. */
  readonly people: number;
  /** Those with a travel cost of at most the standard. */
  readonly served: number;
  /** The gap: those beyond it, people who reach nothing included. */
  readonly beyond: number;
  /** Share of people beyond; NaN if there is nobody. */
  readonly shareBeyond: number;
  /** People-weighted mean excess over the standard of those beyond who reach something; NaN if nobody. Unit: that of the costs. */
  readonly meanExcess: number;
  /** Rows whose people, or whose travel cost, are not known: in no figure above. */
  readonly unknownRows: number;
}

/**
 * Coverage by a standard: served = sum P_i [c_i <= standard], beyond = sum P_i [c_i > standard].
 * `cost` is the cost to the nearest (Infinity: nothing in reach, NaN: not known); `people` everyone or one group (NaN: not
 * known). `rows` limits the count to some rows, e.g. those of one area.
 */
export function coverage(
  cost: ArrayLike<number>,
  people: ArrayLike<number>,
  standard: number,
  rows?: ArrayLike<number>,
): Coverage {
  const count = rows ? rows.length : cost.length;
  let served = 0;
  let beyond = 0;
  let excess = 0;
  let reaching = 0;
  let unknownRows = 0;
  for (let k = 0; k < count; k++) {
    const i = rows ? rows[k] : k;
    if (Number.isNaN(people[i]) || Number.isNaN(cost[i])) {
      unknownRows++;
    } else if (cost[i] <= standard) {
      served += people[i];
    } else {
      beyond += people[i];
      if (cost[i] !== Number.POSITIVE_INFINITY) {
        excess += people[i] * (cost[i] - standard);
        reaching += people[i];
      }
    }
  }
  const all = served + beyond;
  return {
    people: all,
    served,
    beyond,
    shareBeyond: all > 0 ? beyond / all : Number.NaN,
    meanExcess: reaching > 0 ? excess / reaching : Number.NaN,
    unknownRows,
  };
}

/** People beyond the standard in each area: `area[i]` is the row's area, 0 to `areaCount` - 1. Unknown rows add nothing. */
export function peopleBeyondByArea(
  cost: ArrayLike<number>,
  people: ArrayLike<number>,
  standard: number,
  { area, areaCount }: { area: ArrayLike<number>; areaCount: number },
): Float64Array {
  const beyond = new Float64Array(areaCount);
  for (let i = 0; i < cost.length; i++)
    if (cost[i] > standard && !Number.isNaN(people[i])) beyond[area[i]] += people[i];
  return beyond;
}

/**
 * The least cost within which a share of the people is: quantile(0.5) is the median person's walk. People sorted by cost;
 * the first cost at which the running share reaches `share`. Infinity where it falls on people who reach nothing; NaN without people.
 */
export function peopleQuantile(cost: ArrayLike<number>, people: ArrayLike<number>, share: number): number {
  const rows: number[] = [];
  let all = 0;
  for (let i = 0; i < cost.length; i++) {
    if (!(people[i] > 0) || Number.isNaN(cost[i])) continue;
    rows.push(i);
    all += people[i];
  }
  rows.sort((a, b) => cost[a] - cost[b]);
  let running = 0;
  for (const i of rows) {
    running += people[i];
    if (running >= share * all) return cost[i];
  }
  return rows.length > 0 ? cost[rows[rows.length - 1]] : Number.NaN;
}
