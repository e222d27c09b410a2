/**
 * How different two colours look (CIE76 in CIELAB) to people who see them all and to those with each common kind of
 * colour blindness, by the matrices of Machado, Oliveira & Fernandes (2009) at full severity.
 */
type Colour = readonly [number, number, number];

const SIGHTS = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanope: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranope: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanope: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export type Sight = keyof typeof SIGHTS;
export const KINDS_OF_SIGHT = Object.keys(SIGHTS) as Sight[];

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const linearOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Colour;

const times = (matrix: readonly number[], [x, y, z]: Colour): Colour => [
  matrix[0] * x + matrix[1] * y + matrix[2] * z,
  matrix[3] * x + matrix[4] * y + matrix[5] * z,
  matrix[6] * x + matrix[7] * y + matrix[8] * z,
];

const TO_XYZ = [0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.072175, 0.0193339, 0.119192, 0.9503041];

function lab(colour: Colour): Colour {
  const [x, y, z] = times(TO_XYZ, colour.map((channel) => Math.min(1, Math.max(0, channel))) as unknown as Colour);
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

export function differenceSeen(a: string, b: string, sight: Sight): number {
  const [first, second] = [a, b].map((hex) => lab(times(SIGHTS[sight], linearOf(hex))));
  return Math.hypot(...first.map((value, i) => value - second[i]));
}
