/** How far `atlas tiles` is: a line that is redrawn on a terminal, otherwise a plain line every few seconds. */
import type { CommandIo } from '../command/command';
import { bytesText } from './endTable';
import type { Progress } from './tileOptions';

const BAR_CELLS = 24;
const REDRAW_MS = 100;
const PLAIN_LINE_MS = 5000;

export class ProgressLine {
  private stage: Progress['stage'] | null = null;
  private stageStart = 0;
  private nextAt = 0;
  private hasDrawn = false;

  /** `now` gives milliseconds; tests hand in their own clock. */
  constructor(
    private readonly io: CommandIo,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.nextAt = this.now() + (io.isTerminal ? 0 : PLAIN_LINE_MS);
  }

  show(progress: Progress): void {
    const now = this.now();
    if (progress.stage !== this.stage) {
      this.stage = progress.stage;
      this.stageStart = now;
    }
    if (now < this.nextAt) return;
    this.nextAt = now + (this.io.isTerminal ? REDRAW_MS : PLAIN_LINE_MS);
    const text = progressText(progress, (now - this.stageStart) / 1000);
    if (this.io.isTerminal) {
      this.io.err(`\r${bar(progress)}${text}\u001b[K`);
      this.hasDrawn = true;
    } else this.io.err(`${text}\n`);
  }

  /** Clears the line: what follows begins on a clean one. */
  end(): void {
    if (this.hasDrawn) this.io.err('\r\u001b[K');
    this.hasDrawn = false;
  }
}

const WORDS = { read: 'reading', sort: 'sorting', cluster: 'clustering', cut: 'cutting tiles', write: 'writing' };

/** `reading 45% of 194 MB, 320,000 features, 160 MB/s, 3 s left` */
export function progressText({ stage, done, total, unit, features }: Progress, seconds: number): string {
  const amount = (value: number) =>
    unit === 'bytes' ? bytesText(value) : `${Math.round(value).toLocaleString('en-US')} ${unit}`;
  const parts = [
    total !== null && total > 0
      ? `${Math.floor((100 * Math.min(done, total)) / total)}% of ${amount(total)}`
      : amount(done),
  ];
  if (features !== undefined) parts.push(`${features.toLocaleString('en-US')} features`);
  if (seconds > 0.5 && done > 0) {
    const rate = done / seconds;
    if (unit !== 'zooms') parts.push(`${amount(rate)}/s`);
    if (total !== null && total > done) parts.push(`${timeText((total - done) / rate)} left`);
  }
  return `${WORDS[stage]} ${parts.join(', ')}`;
}

function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

function bar({ done, total }: Progress): string {
  if (total === null || total <= 0) return '';
  const cells = Math.floor((BAR_CELLS * Math.min(done, total)) / total);
  return `[${'#'.repeat(cells)}${'.'.repeat(BAR_CELLS - cells)}] `;
}
