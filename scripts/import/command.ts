import { type Command, UsageError } from '../command/command';

export const command: Command = {
  name: 'import',
  summary: '(being built)',
  help: '',
  async run() {
    throw new UsageError('this command is being built');
  },
};
