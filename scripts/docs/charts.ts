/** The small charts beside the streets: decay curves, a Lorenz curve, bars. */
import { type Decay, weightOf } from '../../src/core/access/decay';
import { gini, lorenzCurve } from '../../src/core/access/equity/gini';
import type { Distribution } from '../../src/core/access/equity/population';
import { svg, text, WIDTH } from './street';

const COLOURS = ['#1d4e89', '#c8553d', '#0b6e4f', '#7b4b94', '#a06b00', '#555b66'];
const [TOP, BOTTOM] = [44, 190];

export function drawCurves(title: string, decays: readonly (readonly [name: string, decay: Decay])[]): string {
  const [left, right, longest] = [60, 430, 1600];
  const x = (metres: number) => left + (metres / longest) * (right - left);
  const y = (weight: number) => BOTTOM - weight * (BOTTOM - TOP);
  const parts = [text(WIDTH / 2, 24, title, { size: 15, weight: 600 }), axes(left, right)];
  for (const metres of [0, 400, 800, 1200, 1600])
    parts.push(text(x(metres), BOTTOM + 15, `${metres}`, { size: 10, fill: '#6b7280' }));
  for (const weight of [0, 0.5, 1])
    parts.push(text(left - 8, y(weight) + 4, `${weight}`, { size: 10, fill: '#6b7280', anchor: 'end' }));
  decays.forEach(([name, decay], k) => {
    const weight = weightOf(decay);
    const points = Array.from({ length: 401 }, (_, p) => (p / 400) * longest);
    const line = points.map((metres) => `${x(metres).toFixed(1)},${y(weight(metres)).toFixed(1)}`).join(' ');
    parts.push(`<polyline points="${line}" fill="none" stroke="${COLOURS[k]}" stroke-width="2"/>`);
    parts.push(`<rect x="452" y="${54 + 22 * k}" width="18" height="4" fill="${COLOURS[k]}"/>`);
    parts.push(text(478, 60 + 22 * k, name, { size: 12, anchor: 'start' }));
  });
  return svg(220, title, parts);
}

export function drawLorenz(title: string, distribution: Distribution): string {
  const [left, right] = [70, 330];
  const { people, share } = lorenzCurve(distribution);
  const x = (part: number) => left + part * (right - left);
  const y = (part: number) => BOTTOM - part * (BOTTOM - TOP);
  const line = Array.from(people, (part, k) => `${x(part).toFixed(1)},${y(share[k]).toFixed(1)}`).join(' ');
  return svg(220, title, [
    text(WIDTH / 2, 24, title, { size: 15, weight: 600 }),
    axes(left, right),
    `<polygon points="${line}" fill="#c8553d" fill-opacity="0.25"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#6b7280" stroke-dasharray="4 3"/>`,
    `<polyline points="${line}" fill="none" stroke="#c8553d" stroke-width="2.5"/>`,
    text((left + right) / 2, BOTTOM + 18, 'share of people, least access first', { size: 11, fill: '#6b7280' }),
    text(360, 90, 'dashed: everyone has the same', { size: 12, anchor: 'start' }),
    text(360, 112, 'line: what they really have', { size: 12, anchor: 'start', fill: '#c8553d' }),
    text(360, 140, `Gini = twice the shaded area = ${gini(distribution).toFixed(2)}`, {
      size: 13,
      weight: 600,
      anchor: 'start',
    }),
  ]);
}

/** Bars of values; `line` is drawn across as a poverty line. */
export function drawBars(
  title: string,
  bars: readonly (readonly [label: string, value: number])[],
  caption: string,
  line?: number,
): string {
  const [left, right] = [110, 530];
  const most = Math.max(...bars.map(([, value]) => value), line ?? 0) * 1.15;
  const y = (value: number) => BOTTOM - (value / most) * (BOTTOM - TOP);
  const step = (right - left) / bars.length;
  const parts = [text(WIDTH / 2, 24, title, { size: 15, weight: 600 }), axes(left, right)];
  bars.forEach(([label, value], k) => {
    const middle = left + step * (k + 0.5);
    const colour = line !== undefined && value < line ? '#c8553d' : '#0b6e4f';
    parts.push(
      `<rect x="${middle - 28}" y="${y(value)}" width="56" height="${BOTTOM - y(value)}" fill="${colour}" fill-opacity="0.85"/>`,
      text(middle, y(value) - 5, String(value), { size: 12, weight: 600 }),
      text(middle, BOTTOM + 16, label, { size: 11 }),
    );
  });
  if (line !== undefined)
    parts.push(
      `<line x1="${left}" y1="${y(line)}" x2="${right}" y2="${y(line)}" stroke="#1f2933" stroke-dasharray="5 3"/>`,
    );
  parts.push(text(WIDTH / 2, BOTTOM + 38, caption, { size: 13, weight: 600, fill: '#1d4e89' }));
  return svg(242, title, parts);
}

const axes = (left: number, right: number) =>
  `<path d="M${left} ${TOP}V${BOTTOM}H${right}" fill="none" stroke="#8a8f98" stroke-width="1.5"/>`;
