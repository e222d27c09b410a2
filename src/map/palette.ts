/**
 * The colours of the map by day, for style layers and legends alike (MapLibre cannot read CSS variables); what each is by
 * night stands in `src/theme/darkColours.ts`. The page's own colours stand in `src/ui/tokens.css`; `accent`, `ink` and
 * `paper` are the same there.
 */
export const PALETTE = {
  paper: '#fffdf8',
  ink: '#2b2620',
  inkSoft: '#6a6054',
  accent: '#b2432a',
  accentDeep: '#8c2f1b',
  accentPale: '#f0cdbf',
  /** Not known: grey in every legend, never a value. */
  unknown: '#847b6e',

  water: '#cfdfe1',
  waterLine: '#b4cdd2',
  land: '#f5f0e4',
  landEdge: '#d9d2c0',
  ice: '#fbfaf5',
  urban: '#e9e0cd',
  green: '#e1e8d1',
  building: '#e8dfce',
  border: '#b9aa90',
  borderSoft: '#dbd0bb',
  road: '#ffffff',
  path: '#d8cdb8',
  countryText: '#75685a',
  townText: '#554b40',
} as const;

/**
 * Families for `text-font`. MapLibre draws glyphs from the reader's fonts and takes the weight from the first name, so
 * that name says the weight; the second is the page's own typeface.
 */
// not translated: names of typefaces
export const LABEL_FONT = ['Figtree Medium', 'Figtree Variable', 'sans-serif'];
// not translated: names of typefaces
export const LABEL_FONT_BOLD = ['Figtree Semibold', 'Figtree Variable', 'sans-serif'];
