/**
 * Fetching over networks as they are: an answer that stands still is given up, and what broke off is asked for again.
 * Whether an answer is the right one is for those to say who asked.
 */

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface Arrived {
  /** As HTTP has it. */
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FetchBytesOptions {
  readonly signal?: AbortSignal;
  readonly headers?: Record<string, string>;
  readonly cache?: RequestCache;
  readonly fetchFile?: Fetch;
  /** Without a byte for so long, an answer is given up. */
  readonly stallMilliseconds?: number;
  /** Longer answers are given up, with a `TooLongError`. */
  readonly mostBytes?: number;
  /** Called when the answer begins, before its bytes. */
  readonly onAnswer?: (status: number) => void;
  /** Bytes so far. */
  readonly onBytes?: (bytes: number) => void;
}

/** Half a minute without a byte: slow networks are slow, but they send something. */
const STALL_MILLISECONDS = 30_000;

/** The network gave nothing, or stopped giving: another try may do better. */
export class BrokenOffError extends Error {
  constructor(
    address: string,
    /** In words that may be shown. */
    readonly reason: string,
    cause?: unknown,
  ) {
    super(`${address}: ${reason}`, { cause });
    this.name = 'BrokenOffError';
  }
}

/** The host answers, but that it is not able to just now (a status of 500 and above). */
export class RefusedError extends BrokenOffError {
  constructor(address: string, status: number) {
    super(address, `the server said ${status}`);
    this.name = 'RefusedError';
  }
}

export class TooLongError extends Error {
  constructor(
    address: string,
    /** As the host said, or as they came. */
    readonly bytes: number,
  ) {
    super(`${address} is longer than is wanted`);
    this.name = 'TooLongError';
  }
}

/** Any status below 500 is an answer. Throws the errors above, and what an aborted `signal` throws. */
export async function fetchBytes(address: string, options: FetchBytesOptions = {}): Promise<Arrived> {
  const { signal, headers, cache, fetchFile = (address, init) => fetch(address, init) } = options;
  const watch = watchStall(options.stallMilliseconds ?? STALL_MILLISECONDS);
  try {
    const giveUp = signal ? AbortSignal.any([signal, watch.signal]) : watch.signal;
    const response = await Promise.race([fetchFile(address, { signal: giveUp, headers, cache }), watch.stalled]);
    watch.hear();
    if (response.status >= 500) {
      await response.body?.cancel();
      throw new RefusedError(address, response.status);
    }
    options.onAnswer?.(response.status);
    const bytes = await readBody(address, response, { ...options, watch });
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (signal?.aborted || error instanceof TooLongError || error instanceof RefusedError) throw error;
    throw new BrokenOffError(address, watch.signal.aborted ? 'the answer stood still' : 'the connection failed', error);
  } finally {
    watch.end();
  }
}

interface Watch {
  /** Aborted when nothing came for too long. */
  readonly signal: AbortSignal;
  /** Fails then: a service worker between page and network need not pass on that a request was given up. */
  readonly stalled: Promise<never>;
  /** Something came. */
  readonly hear: () => void;
  readonly end: () => void;
}

function watchStall(milliseconds: number): Watch {
  const controller = new AbortController();
  const stalled = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
  });
  stalled.catch(() => undefined);
  const start = () => setTimeout(() => controller.abort(), milliseconds);
  let timer = start();
  return {
    signal: controller.signal,
    stalled,
    hear() {
      clearTimeout(timer);
      timer = start();
    },
    end: () => clearTimeout(timer),
  };
}

async function readBody(
  address: string,
  response: Response,
  { mostBytes = Number.POSITIVE_INFINITY, onBytes, watch }: FetchBytesOptions & { watch: Watch },
): Promise<Uint8Array<ArrayBuffer>> {
  const told = Number(response.headers.get('content-length') ?? 0);
  if (told > mostBytes) {
    await response.body?.cancel();
    throw new TooLongError(address, told);
  }
  if (!response.body) return new Uint8Array();
  // A host need not say how long its answer is (chunked, or compressed on the way): the bytes are counted as they come.
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const part = await Promise.race([reader.read(), watch.stalled]);
    if (part.done) return joined(parts, length);
    watch.hear();
    parts.push(part.value);
    length += part.value.length;
    onBytes?.(length);
    if (length <= mostBytes) continue;
    await reader.cancel();
    throw new TooLongError(address, length);
  }
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Between a failure and the next try; so many tries follow the first. */
const PAUSES_MILLISECONDS = [300, 1500] as const;

export interface RetryOptions {
  readonly signal?: AbortSignal;
  readonly pauses?: readonly number[];
}

/** Tries again what broke off, after a pause each time; any other failure is final. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { signal, pauses = PAUSES_MILLISECONDS }: RetryOptions = {},
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BrokenOffError) || signal?.aborted) throw error;
    }
    await pauseFor(pause, signal);
  }
  return attempt();
}

function pauseFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
