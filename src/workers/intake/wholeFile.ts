import type { Brought } from '../../core/intake/brought';
import { refusal } from './intakeError';

/** A file that is beyond a limit, or holds nothing, is refused whole: part of it would pass for all of it. */
export function whole(brought: Brought): Brought {
  const error = brought.problems.find(({ level }) => level === 'error');
  if (error) throw refusal(error.where, error.what, error.fix);
  return brought;
}
