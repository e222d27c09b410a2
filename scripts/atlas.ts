import { type Command, type CommandIo, InputError, UsageError } from './command/command';

/** One entry a command; each is loaded only when called, so that none pays for another's start. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  import: () => import('./import/command'),
  check: () => import('./check/command'),
  tiles: () => import('./tiles/command'),
  city: () => import('./city/command'),
  build: () => import('./build/command'),
  export: () => import('./export/command'),
  distances: () => import('./distances/command'),
  measure: () => import('./measure/command'),
  allocate: () => import('./allocate/command'),
};

const io: CommandIo = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
};

async function overview() {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...loaded.map(({ command }) => command.name.length));
  const lines = loaded.map(({ command }) => `  ${command.name.padEnd(width)}  ${command.summary}\n`).join('');
  return `atlas: the Learning Atlas on the command line\n\n${lines}\natlas COMMAND --help says more of each.\n`;
}

/** Runs one command line and returns its exit code. */
export async function atlas([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    io.err(`atlas: there is no command "${name}". Commands: ${Object.keys(commands).join(', ')}\n`);
    return 2;
  }
  const { command } = await load();
  if (args.includes('--help') || args.includes('-h')) {
    io.out(command.help);
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    return report(error, name);
  }
}

function report(error: unknown, name: string) {
  // parseArgs of node:util throws TypeErrors whose code says that the words, not the program, were wrong.
  const isUsage =
    error instanceof UsageError || String((error as { code?: unknown })?.code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) {
    io.err(`atlas ${name}: ${(error as Error).message}\nSee: atlas ${name} --help\n`);
    return 2;
  }
  if (error instanceof InputError) {
    io.err(`atlas ${name}: ${error.message}\n`);
    return 1;
  }
  throw error;
}
