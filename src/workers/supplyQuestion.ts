/** `count`: places within the standard. `per1000`: places (or seats) per 1,000 people, by the enhanced two-step catchment. */
export type SupplyMeasure = 'count' | 'per1000';

export interface Supply {
  readonly measure: SupplyMeasure;
  /** By cell; NaN: the cell's walk is not known. 0: nothing within the standard. */
  readonly values: Float64Array;
  /** Over people whose walk is known; NaN: there are none. */
  readonly mean: number;
  readonly places: number;
  /** Of them, with a known size. */
  readonly sized: number;
  /** Whether places count by their size; else each counts as one. */
  readonly bySize: boolean;
}
