import { type Problem, problemText } from '../../../core/problem';
import { Fold } from '../../../ui/Fold';
import { plural } from '../results/figures';

/** Row by row what could not be read, or was dropped; the first few in view. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Fold title={plural(problems.length, 'remark about the files', 'remarks about the files')}>
      <ul>
        {problems.map((problem, i) => (
          <li key={i}>{problemText(problem)}</li>
        ))}
      </ul>
    </Fold>
  );
}
