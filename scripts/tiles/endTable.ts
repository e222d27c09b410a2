/** What a run of `atlas tiles` says at its end. */
import type { TileReport } from './tileOptions';

const count = (value: number) => value.toLocaleString('en-US');

/** 1536 -> `1.5 kB`, in powers of 1000. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  for (; value >= 999.5 && unit < units.length - 1; unit++) value /= 1000;
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

export function endTable(report: TileReport): string {
  const rows: [string, string][] = [['features in', count(report.featuresIn)]];
  const skipped = Object.entries(report.skipped);
  if (skipped.length > 0) {
    const total = skipped.reduce((sum, [, number]) => sum + number, 0);
    rows.push([
      'skipped',
      `${count(total)} (${skipped.map(([kind, number]) => `${kind}: ${count(number)}`).join(', ')})`,
    ]);
  }
  for (const { name, points, shapes, minZoom, maxZoom } of report.layers) {
    const what = [
      points > 0 || shapes === 0 ? `${count(points)} points` : '',
      shapes > 0 ? `${count(shapes)} lines and polygons` : '',
    ];
    rows.push([`layer ${name}`, `${what.filter((text) => text !== '').join(', ')}, zoom ${minZoom} to ${maxZoom}`]);
  }
  const shared = report.tiles - report.distinctTiles;
  rows.push(['tiles', count(report.tiles) + (shared > 0 ? ` (${count(shared)} share another's bytes)` : '')]);
  const largest = report.largestTile;
  if (largest) rows.push(['largest tile', `${bytesText(largest.bytes)} (${largest.z}/${largest.x}/${largest.y})`]);
  if (report.reducedTileCount > 0)
    rows.push(['tiles reduced', `${count(report.reducedTileCount)} to stay below --max-tile-bytes`]);
  rows.push([report.output, bytesText(report.bytes)]);
  const stages = Object.entries(report.seconds).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)}`);
  const total = Object.values(report.seconds).reduce((sum, seconds) => sum + seconds, 0);
  rows.push(['seconds', `${total.toFixed(2)} (${stages.join(', ')})`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('');
}
