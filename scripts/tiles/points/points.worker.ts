/** A worker thread that cuts point tiles. */
import { serveJobs } from '../serveJobs';
import { PointTileCutter, type PointTileJob } from './cutPointTiles';
import type { PointTileData } from './pointTileData';

serveJobs<PointTileData, PointTileJob>((data) => new PointTileCutter(data));
