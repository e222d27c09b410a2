/** Waits for an answer, or for the refusal in words that a reader documents; anything else passes on, and is a finding. */
export async function orRefused(Refusal: new (...args: never[]) => Error, read: () => unknown): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal && error.message !== '') return error.message;
    throw error;
  }
}
