/** What there is, divided among those who compete for it: results in opportunities that add up to the whole. */
import { type CostTable, destinationsListed } from './costTable';
import { reachable, reachedBy } from './cumulative';

/**
 * Spatial availability: A_i = sum_j O_j P_i^alpha f_ij / sum_k P_k^alpha f_kj. Unit: opportunities; divide by P_i for
 * opportunities per person. alpha above 1 favours crowded origins, below 1 empty ones.
 *
 * The sum over origins is the supply of all destinations that people reach. A destination reached only by empty origins
 * adds nothing (the peer turns every origin that lists it into NaN). 0 where nobody lives.
 * With alpha = 1 it equals the singly constrained accessibility of Wilson (1971).
 * Source: Soukhov, Paez, Higgins & Mohamed (2023), Introducing spatial availability.
 */
export function spatialAvailability(
  table: CostTable,
  {
    weights,
    supply,
    people,
    alpha,
  }: { weights: Float64Array; supply: Float64Array; people: Float64Array; alpha: number },
): Float64Array {
  const mass = people.map((count) => (count > 0 ? count ** alpha : 0));
  const competing = reachedBy(table, weights, mass);
  const each = competing.map((sum, j) => (sum > 0 && supply[j] > 0 ? supply[j] / sum : 0));
  return reachable(table, weights, each).map((sum, i) => mass[i] * sum);
}

/**
 * Total constrained accessibility: the gravity measure scaled so that all origins together have what there is,
 * A_i = (sum_j O_j f_ij / sum_kj O_j f_kj) * sum_j O_j. The last sum takes only destinations that occur in the table.
 * 0 everywhere if no pair has a weight. Unit: opportunities. Source: Soukhov et al. (2025), Family of accessibility measures.
 */
export function totalConstrained(table: CostTable, weights: Float64Array, supply: Float64Array): Float64Array {
  const listed = destinationsListed(table);
  return scaledTo(sumWhere(supply, listed), reachable(table, weights, supply));
}

/** Its passive side: A_j = (sum_i P_i f_ij / sum_ik P_i f_ik) * sum_i P_i, over origins that occur in the table. Unit: people. */
export function totalConstrainedPassive(table: CostTable, weights: Float64Array, people: Float64Array): Float64Array {
  const listed = Uint8Array.from({ length: table.originCount }, (_, i) => Number(table.start[i + 1] > table.start[i]));
  return scaledTo(sumWhere(people, listed), reachedBy(table, weights, people));
}

function sumWhere(values: Float64Array, mask: Uint8Array) {
  let sum = 0;
  for (let k = 0; k < mask.length; k++) if (mask[k] && values[k] > 0) sum += values[k];
  return sum;
}

function scaledTo(whole: number, values: Float64Array) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum > 0 ? values.map((value) => (value / sum) * whole) : values;
}
