/** Spreading a figure over cells by weights, so that the parts add up to the whole to the last bit. */

/**
 * The smallest part of a person that a cell is given. A power of two, so that sums of such parts are exact in doubles, in
 * whatever order they are added.
 */
const PARTS_OF_A_PERSON = 256;

/**
 * `total` in proportion to `weights`, in parts of 1/256, by largest remainders (Hamilton's method; ties to the earlier
 * row). The sum is exactly `total`. Not known (NaN) spreads as not known. Where all weights are 0, all are equal.
 */
export function spreadExactly(total: number, weights: ArrayLike<number>): Float64Array {
  const count = weights.length;
  const shares = new Float64Array(count);
  if (count === 0) return shares;
  if (Number.isNaN(total)) return shares.fill(Number.NaN);
  const sum = sumOf(weights);
  const parts = Math.floor(total * PARTS_OF_A_PERSON);
  const remainders = new Float64Array(count);
  let given = 0;
  let heaviest = 0;
  for (let row = 0; row < count; row++) {
    const exact = sum > 0 ? parts * (weights[row] / sum) : parts / count;
    shares[row] = Math.floor(exact);
    remainders[row] = exact - shares[row];
    given += shares[row];
    if (weights[row] > weights[heaviest]) heaviest = row;
  }
  const byRemainder = Uint32Array.from(remainders.keys()).sort((a, b) => remainders[b] - remainders[a] || a - b);
  // Rounding of the quotients may leave a part too many or too few at the far end; both are one step a row.
  for (let i = 0; given < parts; i = (i + 1) % count, given++) shares[byRemainder[i]]++;
  for (let row = heaviest; given > parts; given--) shares[row]--;
  for (let row = 0; row < count; row++) shares[row] /= PARTS_OF_A_PERSON;
  // A figure finer than 1/256 (an average, say) leaves a rest.
  shares[heaviest] += total - parts / PARTS_OF_A_PERSON;
  return shares;
}

function sumOf(weights: ArrayLike<number>) {
  let sum = 0;
  for (let row = 0; row < weights.length; row++) sum += weights[row];
  return sum;
}
