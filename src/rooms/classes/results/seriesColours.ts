/** Colours of lines, told apart by eyes of every kind (after Okabe and Ito, 2008, darkened for paper). */
const SERIES_COLOURS = [
  '#b2432a',
  '#20638a',
  '#7d8a1e',
  '#7b4a91',
  '#b07a0c',
  '#2e8068',
  '#8a5a44',
  '#4c4a46',
] as const;

export const seriesColour = (at: number) => SERIES_COLOURS[at % SERIES_COLOURS.length];
