/** By cell, 1 where the data are too thin to be sure; null: it cannot be told here. */
export interface Doubts {
  /** Beyond the standard, but streets leave the city within it: a place outside, where none are known, may serve. */
  readonly border: Uint8Array | null;
  /** The nearest street hangs together with no other in the data, so the walk starts from the next one that does. */
  readonly island: Uint8Array | null;
  /** Beyond the standard, but within it stands a place whose kind is not stated. */
  readonly unstated: Uint8Array;
}
