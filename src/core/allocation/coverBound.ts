/**
 * How few sites may cover all rows, from below: no cover has fewer. By Lagrangian relaxation with subgradient steps (Beasley
 * 1987, An algorithm for set covering problems): each row pays a price to whoever covers it, sites that are paid more than they
 * cost are open, and for any prices  sum of prices - what is paid beyond the cost  is such a bound. It comes near the linear
 * program's own in a fraction of its time.
 *
 * @param rows for each row the sites that cover it, at least one
 * @param best sites of a cover that is known; a bound that reaches it is not looked at further
 */
export function coverBound(rows: readonly (readonly number[])[], siteCount: number, best: number): number {
  const { start, site } = flattened(rows);
  const price = startingPrices(rows, siteCount);
  const left = new Float64Array(siteCount);
  let greatest = 0;
  let stepShare = 1;
  let sinceBetter = 0;
  for (let step = 0; step < MOST_STEPS && whole(greatest) < best; step++) {
    const bound = leftAfter(price, start, site, left);
    if (bound > greatest + 1e-9) {
      greatest = bound;
      sinceBetter = 0;
    } else if (++sinceBetter === PATIENCE) {
      stepShare /= 2;
      sinceBetter = 0;
      if (stepShare < 1e-3) break;
    }
    movePrices(price, start, site, left, stepShare * (best - bound));
  }
  return Math.min(best, whole(greatest));
}

/** Enough for the bound to settle; 2,500 sites and 10,000 rows take a second. */
const MOST_STEPS = 600;
/** Steps without a better bound before they are halved. */
const PATIENCE = 15;

/** A number of sites is whole, so its bound may be rounded up. */
const whole = (bound: number) => Math.ceil(bound - 1e-6);

function flattened(rows: readonly (readonly number[])[]) {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((sites, row) => {
    start[row + 1] = start[row] + sites.length;
  });
  const site = new Uint32Array(start[rows.length]);
  rows.forEach((sites, row) => {
    site.set(sites, start[row]);
  });
  return { start, site };
}

/** Each row pays an even share of its fullest site: then no site is paid more than it costs. */
function startingPrices(rows: readonly (readonly number[])[], siteCount: number): Float64Array {
  const covers = new Uint32Array(siteCount);
  for (const sites of rows) for (const j of sites) covers[j]++;
  return Float64Array.from(rows, (sites) => 1 / sites.reduce((most, j) => Math.max(most, covers[j]), 1));
}

/** Fills in what each site costs beyond the prices paid to it (negative: it is open), and returns the bound. */
function leftAfter(price: Float64Array, start: Uint32Array, site: Uint32Array, left: Float64Array): number {
  left.fill(1);
  let bound = 0;
  for (let row = 0; row < price.length; row++) {
    bound += price[row];
    for (let k = start[row]; k < start[row + 1]; k++) left[site[k]] -= price[row];
  }
  for (const cost of left) if (cost < 0) bound += cost;
  return bound;
}

/** Rows that no open site covers pay more, those that several cover pay less; `stride` is the share of the gap to be closed. */
function movePrices(price: Float64Array, start: Uint32Array, site: Uint32Array, left: Float64Array, stride: number) {
  const missing = new Int32Array(price.length);
  let square = 0;
  for (let row = 0; row < price.length; row++) {
    let open = 0;
    for (let k = start[row]; k < start[row + 1]; k++) if (left[site[k]] < 0) open++;
    // A row that pays nothing already cannot pay less.
    missing[row] = open > 1 && price[row] === 0 ? 0 : 1 - open;
    square += missing[row] * missing[row];
  }
  if (square === 0) return;
  const step = stride / square;
  for (let row = 0; row < price.length; row++) price[row] = Math.max(0, price[row] + step * missing[row]);
}
