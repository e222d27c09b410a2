/** Every reader of what strangers write: files, folders, addresses, and what a browser kept. */
import type { Reader } from '../../../scripts/fuzz/reader';
import { ADDRESS } from './address';
import { BROUGHT } from './brought';
import { CITY } from './city';
import { CLASSES } from './classes';
import { EXPERIMENTS } from './experiments';
import { FOLDERS } from './folders';
import { KEPT } from './kept';
import { OSM } from './osm';
import { RECIPES } from './recipes';
import { TILES } from './tiles';

export const READERS: readonly Reader[] = [
  ...BROUGHT,
  ...CLASSES,
  ...TILES,
  ...OSM,
  ...CITY,
  ...FOLDERS,
  ...RECIPES,
  ...ADDRESS,
  ...KEPT,
  EXPERIMENTS,
];
