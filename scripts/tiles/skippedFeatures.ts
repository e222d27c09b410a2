/** Features that could not be used: all counted by kind, the first 10,000 kept one by one for `--report`. */
import { InputError } from '../command/command';
import type { SkippedFeature } from './featureSource';

const MOST_LISTED = 10_000;

export class SkippedFeatures {
  readonly counts: Record<string, number> = {};
  readonly listed: SkippedFeature[] = [];

  constructor(private readonly isStrict: boolean) {}

  add(skipped: SkippedFeature): void {
    if (this.isStrict) throw new InputError(skippedText(skipped));
    this.counts[skipped.kind] = (this.counts[skipped.kind] ?? 0) + 1;
    if (this.listed.length < MOST_LISTED) this.listed.push(skipped);
  }

  get total() {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }
}

/** `a.geojson, feature 3 (byte 512): latitude 95 is outside -90 to 90. Are the two swapped?` */
export function skippedText({ input, feature, positionUnit, position, what, fix }: SkippedFeature): string {
  return `${input}, feature ${feature} (${positionUnit} ${position}): ${what}. ${fix}`;
}
