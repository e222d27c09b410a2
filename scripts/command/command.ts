/** What every `atlas` command is, and the words in which it ends. */

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole of `atlas NAME --help`. */
  readonly help: string;
  /** Returns the exit code: 0 done, 1 the input has errors, 2 wrong usage. */
  run(args: string[], io: CommandIo): Promise<number>;
}

export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal, where a progress line may be redrawn. */
  readonly isTerminal: boolean;
}

/** The caller's words are wrong: exit code 2, the message, and where to find help; no stack trace. */
export class UsageError extends Error {}

/** The input is wrong: exit code 1 and the message, which names place, cause and mend; no stack trace. */
export class InputError extends Error {}
