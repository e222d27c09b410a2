/** What became of one oracle case. */
export interface Outcome {
  /** The file that the case stands in, relative to the checked folder. */
  readonly group: string;
  readonly case: string;
  readonly passed: boolean;
  /** What was compared; for a failure the first row that differs. */
  readonly detail: string;
}

export const passedCase = (group: string, name: string, detail: string): Outcome => ({
  group,
  case: name,
  passed: true,
  detail,
});

export const failedCase = (group: string, name: string, detail: string): Outcome => ({
  group,
  case: name,
  passed: false,
  detail,
});
