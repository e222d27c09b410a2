/**
 * Colours by night. Layers, keys and charts are written in the colours of the light page; this table says what each of
 * them is on the dark one, so that a palette is stated once and every drawing follows. `src/ui/tokens.css` has the same
 * pairs for the page itself. A colour that is not named is the same by day and by night.
 *
 * `test/theme/contrast.test.ts` holds both sides against the ground they lie on.
 */
export const DARK_COLOURS: Readonly<Record<string, string>> = {
  // Paper, ink and accent.
  '#fffdf8': '#211e1a',
  '#2b2620': '#f0e9dc',
  '#6a6054': '#b5aa99',
  '#b2432a': '#ee8465',
  '#8c2f1b': '#f6b49c',
  '#f0cdbf': '#5a2c20',
  '#847b6e': '#948c7f',

  // The ground.
  '#cfdfe1': '#16242b',
  '#b4cdd2': '#2b4650',
  '#f5f0e4': '#24211c',
  '#d9d2c0': '#453f36',
  '#fbfaf5': '#34332f',
  '#e9e0cd': '#302b24',
  '#e1e8d1': '#27301f',
  '#e8dfce': '#332e27',
  '#b9aa90': '#6f6555',
  '#dbd0bb': '#4a4339',
  '#ffffff': '#4f483e',
  '#d8cdb8': '#403a31',
  '#75685a': '#a99c88',
  '#554b40': '#cfc4b2',

  // Walks: by night the far ones shine, as they are the darkest by day.
  '#dcebe4': '#2a463f',
  '#b4d8cd': '#376a5c',
  '#f2b84b': '#b98424',
  '#d9742b': '#e8964f',

  // What a what-if changes: the middle is the ground, both ends shine.
  '#17506b': '#a5daf2',
  '#4c93b3': '#5fa3c4',
  '#a9d0de': '#33576a',
  '#e3ddd0': '#3a352d',
  '#f3c99c': '#6e4a26',
  '#dd8436': '#cf8440',
  '#8a3a10': '#ffc79b',

  // Gap and need together.
  '#ece7dd': '#37332c',
  '#efc27a': '#7a5a26',
  '#d98324': '#d08a3c',
  '#b5c7e0': '#3c4f6e',
  '#a9927f': '#82705f',
  '#96552a': '#dba06f',
  '#5f8ac7': '#6c97d6',
  '#5c5f8f': '#a5a8da',
  '#2f1b3d': '#f4e3ff',

  // Regions, years of joining, the network's own marks.
  '#9c6c0c': '#e0b04e',
  '#1f7f76': '#4fb8ad',
  '#3d5a98': '#8ea6e6',
  '#8a4f8f': '#cf8fd4',
  '#a9712c': '#a97440',
  '#b2512e': '#d0784a',
  '#86301f': '#eda079',
  '#5f2117': '#fbc9ae',
  '#35100f': '#fff0e6',

  // Reach, suggestions, drawn outlines.
  '#2f5d8a': '#7fb0e2',
  '#1f6a55': '#62bd9f',
  '#3b3f8f': '#a3a7f0',

  // Series of measurements, where they are no colour of the above.
  '#20638a': '#6db4dd',
  '#7d8a1e': '#bccb55',
  '#7b4a91': '#c897de',
  '#b07a0c': '#e3ad41',
  '#2e8068': '#5cc0a2',
  '#8a5a44': '#d09c83',
  '#4c4a46': '#c5c1ba',

  // The hatch of what is not known.
  '#6e665c': '#a29a8d',
  '#d6d0c6': '#3d3830',

  // The square that is kept of a blurred place, in the key.
  '#efe9dd': '#332f29',
};
