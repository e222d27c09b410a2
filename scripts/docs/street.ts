/** A street drawn from the side of the reader: houses below the line with people, sites on it, and a line of results. */

export interface StreetDrawing {
  readonly title: string;
  readonly houses: readonly { readonly name: string; readonly at: number; readonly people: number }[];
  /** `seats` null: a candidate. */
  readonly sites: readonly { readonly name: string; readonly at: number; readonly seats: number | null }[];
  /** One a house. */
  readonly labels: readonly string[];
  /** Brackets of reach around a house or site. */
  readonly reach?: { readonly from: string; readonly metres: readonly number[] };
  /** Which candidates are chosen. */
  readonly open?: readonly number[];
}

export const WIDTH = 640;
const LEFT = 50;
const LENGTH = 2000;
const STREET = 112;

const x = (metres: number) => LEFT + (metres / LENGTH) * (WIDTH - 2 * LEFT);

/** An SVG with its own background, so that it reads on light and dark pages. */
export function drawStreet(drawing: StreetDrawing): string {
  const { title, houses, sites, labels, reach, open } = drawing;
  const parts = [
    text(WIDTH / 2, 24, title, { size: 15, weight: 600 }),
    ...(reach ? brackets(drawing, reach) : []),
    `<line x1="${x(0)}" y1="${STREET}" x2="${x(LENGTH)}" y2="${STREET}" stroke="#8a8f98" stroke-width="4" stroke-linecap="round"/>`,
    ...[0, 500, 1000, 1500, 2000].map((m) => text(x(m), STREET + 92, `${m} m`, { size: 10, fill: '#6b7280' })),
    ...sites.flatMap(({ name, at, seats }, k) => {
      const isOpen = open === undefined || open.includes(k);
      const label = seats === null ? (isOpen ? 'open' : '') : `${name}, ${seats} seats`;
      return [
        `<rect x="${x(at) - 9}" y="${STREET - 9}" width="18" height="18" rx="3" fill="${isOpen ? '#0b6e4f' : '#ffffff'}" stroke="#0b6e4f" stroke-width="2"/>`,
        text(x(at), STREET - 18, label, { size: 11, fill: '#0b6e4f' }),
      ];
    }),
    ...houses.flatMap(({ name, at, people }, k) => [
      `<circle cx="${x(at)}" cy="${STREET + 26}" r="${4 + Math.sqrt(people) / 1.6}" fill="#c8553d" fill-opacity="0.85"/>`,
      text(x(at), STREET + 30, name, { size: 11, weight: 600, fill: '#ffffff' }),
      text(x(at), STREET + 52, `${people} people`, { size: 11 }),
      text(x(at), STREET + 69, labels[k], { size: 13, weight: 600, fill: '#1d4e89' }),
    ]),
  ];
  return svg(212, title, parts);
}

function brackets({ houses, sites }: StreetDrawing, { from, metres }: { from: string; metres: readonly number[] }) {
  const centre = [...houses, ...sites].find(({ name }) => name === from)?.at ?? 0;
  return metres.flatMap((radius, k) => {
    const [a, b] = [Math.max(0, centre - radius), Math.min(LENGTH, centre + radius)];
    const y = STREET - 40 - 14 * k;
    return [
      `<path d="M${x(a)} ${y + 6}V${y}H${x(b)}V${y + 6}" fill="none" stroke="#1d4e89" stroke-width="1.5" stroke-dasharray="4 3"/>`,
      text(x(b) - 6, y - 3, `${radius} m from ${from}`, { size: 10, fill: '#1d4e89', anchor: 'end' }),
    ];
  });
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function text(
  atX: number,
  atY: number,
  content: string,
  { size, weight = 400, fill = '#1f2933', anchor = 'middle' }: TextStyle,
) {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${atX.toFixed(1)}" y="${atY.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped}</text>`;
}

export function svg(height: number, title: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" role="img">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<rect width="${WIDTH}" height="${height}" rx="8" fill="#fbfaf7"/>
${parts.join('\n')}
</svg>
`;
}
