/**
 * Bytes of an archive over static hosting. Ranges are asked for, and an answer is held against what was asked: a host that
 * answers with the whole file (which the standard allows, protomaps/PMTiles#584) is believed; one that refuses ranges, cuts
 * them short, or answers from another edition of the file, is asked for the whole. A small archive is then kept, and read
 * from memory.
 */
import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';
import {
  type Arrived,
  BrokenOffError,
  type Fetch,
  type FetchBytesOptions,
  fetchBytes,
  RefusedError,
  type RetryOptions,
  TooLongError,
  withRetries,
} from '../net/fetchBytes';

/** A whole archive above this is not worth keeping in memory for a map. */
const WHOLE_AT_MOST_BYTES = 20_000_000;

interface Wanted {
  readonly offset: number;
  readonly length: number;
  readonly signal?: AbortSignal;
}

type Patience = Pick<FetchBytesOptions, 'stallMilliseconds'> & Pick<RetryOptions, 'pauses'>;

export class ArchiveSource implements Source {
  private whole: Promise<Arrived> | null = null;

  constructor(
    private readonly address: string,
    private readonly fetchFile?: Fetch,
    private readonly patience: Patience = {},
  ) {}

  getKey() {
    return this.address;
  }

  /**
   * @param edition of the file that the header is from, as it was answered. Where the bytes are from another one, pmtiles'
   * `EtagMismatch` is thrown, at which pmtiles reads header and directory anew: parts of two files make no map.
   */
  async getBytes(offset: number, length: number, signal?: AbortSignal, edition?: string): Promise<RangeResponse> {
    const part = await this.read({ offset, length, signal });
    if (edition === undefined || part.etag === edition) return part;
    // Two hosts may answer under one name, so that the edition changes for ever; of a whole file there is but one. One
    // that is too large to be kept whole is read on in ranges.
    await (this.whole ?? this.readWhole()).catch(() => undefined);
    throw new EtagMismatch(`${this.address} has changed`);
  }

  private async read(wanted: Wanted): Promise<RangeResponse> {
    const kept = await this.keptWhole(wanted);
    if (kept) return partOf(kept, wanted);
    return (await this.readRange(wanted)) ?? partOf(await this.readWhole(), wanted);
  }

  /** Null: there is none, or whoever was reading it did not get to its end. */
  private async keptWhole({ signal }: Wanted): Promise<Arrived | null> {
    try {
      return await this.whole;
    } catch (error) {
      if (signal?.aborted || !(error instanceof BrokenOffError || isAbort(error))) throw error;
      return null;
    }
  }

  /** Null: this host's ranges are not to be relied on. */
  private async readRange(wanted: Wanted): Promise<RangeResponse | null> {
    const { offset, length, signal } = wanted;
    const ask = async () => {
      const asked: Promise<Arrived> = this.fetch({
        signal,
        headers: { range: `bytes=${offset}-${offset + length - 1}` },
        // Others wait for the whole file from its first byte on, and do not ask for it too.
        onAnswer: (status) => status === 200 && this.keepWhole(asked),
      });
      return asked;
    };
    try {
      const answer = await withRetries(ask, { signal, pauses: this.patience.pauses });
      if (answer.status === 200) return partOf(answer, wanted);
      if (answer.status === 404 || answer.status === 410) throw this.missing(answer.status);
      if (answer.status !== 206 || !isRange(answer, wanted)) return null;
      return { data: bufferOf(answer.bytes), etag: editionOf(answer) };
    } catch (error) {
      if (error instanceof RefusedError) return null;
      throw error;
    }
  }

  private readWhole(): Promise<Arrived> {
    const ask = async () => {
      // Not from the browser's own cache, which may hold ranges of another edition.
      const answer = await this.fetch({ cache: 'reload' });
      if (answer.status !== 200) throw this.missing(answer.status);
      return answer;
    };
    return this.keepWhole(withRetries(ask, { pauses: this.patience.pauses }));
  }

  private keepWhole(whole: Promise<Arrived>): Promise<Arrived> {
    this.whole = whole;
    whole.catch(() => {
      if (this.whole === whole) this.whole = null;
    });
    return whole;
  }

  private async fetch(options: FetchBytesOptions): Promise<Arrived> {
    const { stallMilliseconds } = this.patience;
    try {
      const limits = { stallMilliseconds, mostBytes: WHOLE_AT_MOST_BYTES };
      return await fetchBytes(this.address, { fetchFile: this.fetchFile, ...limits, ...options });
    } catch (error) {
      if (!(error instanceof TooLongError)) throw error;
      throw new Error(
        `the host does not answer range requests, and ${this.address} is too large (${error.bytes} bytes) to fetch whole`,
      );
    }
  }

  private missing(status: number) {
    return new Error(
      `${this.address} is missing (the server said ${status}). The atlas may have been renewed: load the page again.`,
    );
  }
}

/** Whether a 206 has the bytes that were asked for. */
function isRange({ headers, bytes }: Arrived, { offset, length }: Wanted): boolean {
  // With a content-encoding a host compressed the range, so that its bytes are not the file's.
  if (headers.get('content-encoding')) return false;
  const told = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '');
  // Of a small archive more is asked for than there is: pmtiles begins with 16 kB.
  if (!told) return bytes.length === length || (offset === 0 && bytes.length > 0 && bytes.length < length);
  const [start, total] = [Number(told[1]), Number(told[2])];
  return start === offset && bytes.length === Math.min(length, total - offset);
}

/**
 * Which edition of the file an answer is of. Weak tags count as well: they change with the file too, and some hosts mark the
 * same tag now as weak, now not.
 */
function editionOf({ status, headers, bytes }: Arrived): string {
  const tag = headers.get('etag')?.replace(/^W\//, '') ?? headers.get('last-modified') ?? '';
  const total = status === 206 ? (/\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1] ?? '') : bytes.length;
  return `${tag} ${total}`;
}

const partOf = (whole: Arrived, { offset, length }: Wanted): RangeResponse => ({
  data: whole.bytes.slice(offset, offset + length).buffer,
  etag: editionOf(whole),
});

/** Bytes as they come may lie in a buffer that is longer than they are. */
const bufferOf = (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.length === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';
