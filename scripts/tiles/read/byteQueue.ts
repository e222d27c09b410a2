/** Takes exact numbers of bytes from chunks of any size, and knows how far it is. */
export class ByteQueue {
  /** Bytes taken so far. */
  position = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private present: Uint8Array = new Uint8Array(0);
  private at = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next `length` bytes, fewer at the end. Memory is taken as bytes arrive, not on the word of a damaged length. */
  async take(length: number): Promise<Uint8Array> {
    if (this.at + length <= this.present.length) return this.cut(length);
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0 && (await this.fill())) {
      const part = this.cut(Math.min(missing, this.present.length - this.at));
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** Passes over `length` bytes; how many there were. */
  async skip(length: number): Promise<number> {
    let missing = length;
    while (missing > 0 && (await this.fill()))
      missing -= this.cut(Math.min(missing, this.present.length - this.at)).length;
    return length - missing;
  }

  /** Lets go of the chunks' source. */
  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private cut(length: number) {
    const bytes = this.present.subarray(this.at, this.at + length);
    this.at += length;
    this.position += length;
    return bytes;
  }

  /** Whether there is a byte. */
  private async fill() {
    while (this.at >= this.present.length) {
      const { value, done } = await this.chunks.next();
      if (done) return false;
      this.present = value;
      this.at = 0;
    }
    return true;
  }
}
