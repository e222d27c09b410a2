/** Which promise of a pack's form is broken, in the order in which `decodePack` looks. */
export type PackFault = 'magic' | 'version' | 'length' | 'checksum' | 'content';

/** The bytes are not a pack that this program can read; the message is a sentence for the person who gave the file. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly fault: PackFault;

  constructor(fault: PackFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** For what the checksum cannot see: bytes that some other program wrote, with a right checksum and a wrong content. */
export const badContent = (what: string) =>
  new PackError('content', `This city pack contradicts itself: ${what}. Build it again with "atlas city".`);
