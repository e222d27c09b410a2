import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type Problem, problemText } from '../../../core/problem';
import { Fold } from '../../../ui/Fold';

/** Row by row what could not be read, or was dropped; the first few in view. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { t } = useLingui();
  if (problems.length === 0) return null;
  return (
    <Fold
      title={t`${plural(problems.length, { one: '# remark about the files', other: '# remarks about the files' })}`}
    >
      <ul>
        {problems.map((problem, i) => (
          <li key={i}>{problemText(problem)}</li>
        ))}
      </ul>
    </Fold>
  );
}
