/**
 * Rational agent access model (Saxon & Snow 2020, A rational agent model for the spatial accessibility of primary
 * health care): people choose the place whose walk and crowding together cost least, until nobody gains by changing.
 */
import type { CostTable } from './costTable';

export interface RaamQuestion {
  readonly supply: Float64Array;
  readonly people: Float64Array;
  /** The travel cost that weighs as much as average crowding; same unit as the costs. */
  readonly tau: number;
  /** Stop when people's mean cost is within this share of everybody's least cost. */
  readonly relativeGap?: number;
  readonly greatestSweeps?: number;
}

export interface RaamAnswer {
  /** Mean total cost c_ij / tau + D_j / (S_j rho) of the people at each origin. **High is bad.** */
  readonly cost: Float64Array;
  /** D_j, people at each place. */
  readonly load: Float64Array;
  /** How far from equilibrium: (sum q t - sum P min t) / sum q t. */
  readonly relativeGap: number;
}

/**
 * The exact user equilibrium. Symbols: q_ij people of i at place j, D_j = sum_i q_ij, S_j supply, rho = all people / all
 * supply (unreachable ones included), t_ij = c_ij / tau + D_j / (S_j rho). At equilibrium all places that i uses have the
 * same, least t_ij. It minimises sum q c / tau + sum D^2 / (2 S rho), and D is unique (Beckmann et al. 1956).
 *
 * NaN for origins without people or without supply in reach; places without supply do not exist here. Without unit.
 *
 * Method: origin after origin pours its people over places up to one level (exact for that origin), and sweeps repeat
 * until the gap closes; most sweeps look only at places near an origin's level. The peer (pysal `access`) moves whole
 * people in rounds and stops early: its default differs by up to a fifth in single places, about 1 % in the mean.
 */
export function raam(
  table: CostTable,
  { supply, people, tau, relativeGap = 1e-10, greatestSweeps = 20_000 }: RaamQuestion,
): RaamAnswer {
  const market = openMarket(table, supply, people, tau);
  let gap = Number.POSITIVE_INFINITY;
  let sweeps = 0;
  while (sweeps < greatestSweeps) {
    const near = fullSweep(market);
    gap = market.gap;
    sweeps++;
    if (gap <= relativeGap) break;
    // Cheap sweeps over the places in contention, forward and back, until they hardly move anyone.
    for (let inner = 0; inner < 400 && sweeps < greatestSweeps; inner++, sweeps++)
      if (nearSweep(market, near, inner % 2 === 1) <= market.allPeople * Math.max(gap * 5e-2, 1e-14)) break;
  }
  return { cost: meanCosts(market), load: market.loadOut(), relativeGap: gap };
}

/** Pairs that matter, in columns of their own: only origins with people, only places with supply. */
interface Market {
  readonly start: Uint32Array;
  readonly place: Uint32Array;
  readonly walk: Float64Array;
  /** q_ij. */
  readonly flow: Float64Array;
  readonly people: Float64Array;
  /** S_j rho, and its inverse. */
  readonly room: Float64Array;
  readonly crowding: Float64Array;
  readonly load: Float64Array;
  readonly level: Float64Array;
  readonly allPeople: number;
  gap: number;
  loadOut(): Float64Array;
}

function openMarket(table: CostTable, supply: Float64Array, people: Float64Array, tau: number): Market {
  const { originCount, destinationCount } = table;
  const start = new Uint32Array(originCount + 1);
  const place = new Uint32Array(table.cost.length);
  const walk = new Float64Array(table.cost.length);
  let count = 0;
  let allPeople = 0;
  for (let i = 0; i < originCount; i++) {
    if (people[i] > 0) {
      allPeople += people[i];
      for (let k = table.start[i]; k < table.start[i + 1]; k++) {
        if (!(supply[table.destination[k]] > 0)) continue;
        place[count] = table.destination[k];
        walk[count++] = table.cost[k] / tau;
      }
    }
    start[i + 1] = count;
  }
  let allSupply = 0;
  for (const amount of supply) if (amount > 0) allSupply += amount;
  const rho = allPeople / allSupply;
  const room = supply.map((amount) => (amount > 0 ? amount * rho : 0));
  const load = new Float64Array(destinationCount);
  return {
    start,
    place: place.subarray(0, count),
    walk: walk.subarray(0, count),
    flow: new Float64Array(count),
    people,
    room,
    crowding: room.map((r) => (r > 0 ? 1 / r : 0)),
    load,
    level: new Float64Array(originCount),
    allPeople,
    gap: Number.POSITIVE_INFINITY,
    loadOut: () => load.slice(),
  };
}

/** Pours every origin anew over all its places; returns, for each origin, the positions worth watching. */
function fullSweep(market: Market): Uint32Array[] {
  const { start, place, walk, flow, crowding, load, level } = market;
  const near: Uint32Array[] = [];
  const watched = new Uint32Array(place.length);
  let count = 0;
  let spent = 0;
  let least = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    const from = start[i];
    const to = start[i + 1];
    if (from === to) {
      near.push(watched.subarray(0, 0));
      continue;
    }
    // The gap is taken before pouring: it judges the state that the sweep found.
    let best = Number.POSITIVE_INFINITY;
    for (let k = from; k < to; k++) {
      const cost = walk[k] + load[place[k]] * crowding[place[k]];
      if (cost < best) best = cost;
      spent += flow[k] * cost;
    }
    least += market.people[i] * best;
    pour(market, i, from, to, null);
    const first = count;
    const margin = level[i] * 1.02 + 1e-9;
    for (let k = from; k < to; k++)
      if (flow[k] > 0 || walk[k] + load[place[k]] * crowding[place[k]] < margin) watched[count++] = k;
    near.push(watched.subarray(first, count));
  }
  market.gap = spent > 0 ? (spent - least) / spent : Number.POSITIVE_INFINITY;
  // Before the first sweep nobody is anywhere, so there is nothing to judge; without people there is nothing to do.
  if (market.place.length === 0) market.gap = 0;
  return near;
}

/** One pass over watched places only; returns how many people moved. */
function nearSweep(market: Market, near: readonly Uint32Array[], backward: boolean): number {
  const last = near.length - 1;
  let moved = 0;
  for (let step = 0; step <= last; step++) {
    const i = backward ? last - step : step;
    if (near[i].length > 1) moved += pour(market, i, 0, near[i].length, near[i]);
  }
  return moved;
}

let base = new Float64Array(1024);
/** Of the places that are still below the level: their base, and their room. */
let activeBase = new Float64Array(1024);
let activeRoom = new Float64Array(1024);

/**
 * Spreads the people of origin `i` over its places (all positions from..to, or those listed) so that the used ones reach
 * one level L: q_ij = max(0, room_j (L - b_ij)), b_ij = walk + others' crowding, sum q = P. L is found by dropping
 * places above it until none is left to drop (as in projecting on a simplex; Held, Wolfe & Crowder 1974).
 * The level only falls, so what is dropped stays out, and each round looks at those still in.
 */
function pour(market: Market, i: number, from: number, to: number, listed: Uint32Array | null): number {
  const { place, walk, flow, room, crowding, load } = market;
  if (base.length < to - from) {
    base = new Float64Array(2 * (to - from));
    activeBase = new Float64Array(2 * (to - from));
    activeRoom = new Float64Array(2 * (to - from));
  }
  const [bases, inBase, inRoom] = [base, activeBase, activeRoom];
  let count = to - from;
  let active = 0;
  let weighted = market.people[i];
  for (let p = from; p < to; p++) {
    const k = listed ? listed[p] : p;
    const j = place[k];
    const b = walk[k] + (load[j] - flow[k]) * crowding[j];
    const r = room[j];
    bases[p - from] = b;
    inBase[p - from] = b;
    inRoom[p - from] = r;
    active += r;
    weighted += r * b;
  }
  let level = weighted / active;
  for (let dropped = true; dropped; ) {
    active = 0;
    weighted = market.people[i];
    let left = 0;
    for (let at = 0; at < count; at++) {
      const b = inBase[at];
      if (b >= level) continue;
      const r = inRoom[at];
      inBase[left] = b;
      inRoom[left++] = r;
      active += r;
      weighted += r * b;
    }
    count = left;
    const lower = weighted / active;
    dropped = lower < level;
    if (dropped) level = lower;
  }
  let moved = 0;
  for (let p = from; p < to; p++) {
    const k = listed ? listed[p] : p;
    const j = place[k];
    const q = bases[p - from] < level ? room[j] * (level - bases[p - from]) : 0;
    const change = q - flow[k];
    if (change === 0) continue;
    moved += Math.abs(change);
    flow[k] = q;
    load[j] += change;
  }
  market.level[i] = level;
  return moved;
}

function meanCosts({ start, place, walk, flow, crowding, load }: Market) {
  const cost = new Float64Array(start.length - 1).fill(Number.NaN);
  for (let i = 0; i < cost.length; i++) {
    let spent = 0;
    let people = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      spent += flow[k] * (walk[k] + load[place[k]] * crowding[place[k]]);
      people += flow[k];
    }
    if (people > 0) cost[i] = spent / people;
  }
  return cost;
}
