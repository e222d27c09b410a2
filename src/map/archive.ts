/** Archives of tiles (PMTiles) as the map's sources: `archiveAddress` is all that a style needs to know. */
import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol, SharedPromiseCache, type Source } from 'pmtiles';
import { ArchiveSource } from './archiveSource';

/**
 * The cache of pmtiles keeps what failed as it keeps what came, so that one lost answer would leave a map empty for good.
 * Here failures are forgotten.
 */
export class ForgivingCache extends SharedPromiseCache {
  override getHeader(source: Source) {
    return this.forgetFailures(source, super.getHeader(source));
  }

  override getDirectory(...wanted: Parameters<SharedPromiseCache['getDirectory']>) {
    return this.forgetFailures(wanted[0], super.getDirectory(...wanted));
  }

  /** The next request reads the header anew. */
  override async invalidate(source: Source) {
    this.cache.delete(source.getKey());
  }

  private forgetFailures<T>(source: Source, asked: Promise<T>): Promise<T> {
    for (const [key, value] of this.cache) {
      if (!key.startsWith(source.getKey())) continue;
      Promise.resolve(value.data).catch(() => {
        if (this.cache.get(key) === value) this.cache.delete(key);
      });
    }
    return asked;
  }
}

const protocol = new Protocol();
const known = new Set<string>();
let isRegistered = false;

/** The source address that a style names for the archive at `url` (absolute). */
export function archiveAddress(url: string): string {
  if (!isRegistered) {
    addProtocol('pmtiles', protocol.tile);
    isRegistered = true;
  }
  if (!known.has(url)) {
    known.add(url);
    protocol.add(new PMTiles(new ArchiveSource(url), new ForgivingCache()));
  }
  return `pmtiles://${url}`;
}
