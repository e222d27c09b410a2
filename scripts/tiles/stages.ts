/** The stages of one run: how long each took, how far the present one is. */
import type { Progress } from './tileOptions';

type Stage = Progress['stage'];

export class Stages {
  readonly seconds: Record<string, number> = {};
  private started = performance.now();
  private current: Stage = 'read';

  constructor(private readonly onProgress: ((progress: Progress) => void) | undefined) {}

  /** Ends the stage before, if any, and begins this one. */
  begin(stage: Stage): void {
    this.end();
    this.current = stage;
  }

  tell(done: number, total: number | null, unit: Progress['unit'], features?: number): void {
    this.onProgress?.({ stage: this.current, done, total, unit, ...(features === undefined ? {} : { features }) });
  }

  end(): void {
    const now = performance.now();
    this.seconds[this.current] = (this.seconds[this.current] ?? 0) + (now - this.started) / 1000;
    this.started = now;
  }
}
