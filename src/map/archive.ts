/**
 * PMTiles over static hosting. Ranges are asked for; a host that answers a range with the whole file (which the standard
 * allows, protomaps/PMTiles#584) is believed: a small archive is then kept whole and read from memory.
 */
import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol, type RangeResponse, type Source } from 'pmtiles';

/** A whole archive above this is not worth keeping in memory for a map. */
const WHOLE_AT_MOST_BYTES = 20_000_000;

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export class ArchiveSource implements Source {
  private whole: Promise<ArrayBuffer> | null = null;

  constructor(
    private readonly address: string,
    private readonly fetchFile: Fetch = (address, init) => fetch(address, init),
  ) {}

  getKey() {
    return this.address;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const kept = await this.whole?.catch((error: unknown) => {
      // The request that was reading the whole file was given up by whoever asked it; this one was not.
      if (isAbort(error) && !signal?.aborted) return null;
      throw error;
    });
    if (kept) return { data: kept.slice(offset, offset + length) };
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await this.fetchFile(this.address, { signal, headers: { range } });
    // 206 with a content-encoding: a host compressed the range, so that its bytes are not the file's.
    if (response.status === 206 && !response.headers.get('content-encoding')) {
      return { data: await response.arrayBuffer() };
    }
    if (!response.ok) throw new Error(`${this.address} is missing (the server said ${response.status})`);
    const whole = this.readWhole(response);
    this.whole = whole;
    whole.catch(() => {
      if (this.whole === whole) this.whole = null;
    });
    return { data: (await whole).slice(offset, offset + length) };
  }

  private async readWhole(response: Response): Promise<ArrayBuffer> {
    const whole = response.status === 200 ? response : await this.fetchFile(this.address, {});
    const bytes = Number(whole.headers.get('content-length') ?? 0);
    if (bytes > WHOLE_AT_MOST_BYTES) {
      await whole.body?.cancel();
      throw this.tooLarge(`${bytes} bytes`);
    }
    if (!whole.body) return whole.arrayBuffer();
    // A host need not say how long its answer is (chunked, or compressed on the way): the bytes are counted as they come.
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let read = 0;
    const reader = whole.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      read += part.value.length;
      if (read > WHOLE_AT_MOST_BYTES) {
        await reader.cancel();
        throw this.tooLarge(`more than ${WHOLE_AT_MOST_BYTES} bytes`);
      }
      parts.push(part.value);
    }
    return new Blob(parts).arrayBuffer();
  }

  private tooLarge(size: string) {
    return new Error(
      `the host does not answer range requests, and ${this.address} is too large (${size}) to fetch whole`,
    );
  }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

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
    protocol.add(new PMTiles(new ArchiveSource(url)));
  }
  return `pmtiles://${url}`;
}
