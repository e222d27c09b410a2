import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import { Failure, Loading } from '../../ui/Notice';
import './Classes.css';
import { DropArea } from './data/DropArea';
import { ExperimentPage } from './ExperimentPage';
import { useOpened } from './keeping/useOpened';
import { ArrivedDialog } from './share/ArrivedDialog';
import { StartPage } from './start/StartPage';
import { goToStart, useClasses } from './useClasses';

// The wizard brings every reader of files along.
const ImportWizard = lazyPart(() =>
  import('./data/ImportWizard').then(({ ImportWizard }) => ({ default: ImportWizard })),
);

const PublishedPage = lazyPart(() =>
  import('./published/PublishedPage').then(({ PublishedPage }) => ({ default: PublishedPage })),
);

/** The class's panel: the experiments of this browser, or one of them. Files may be dropped anywhere on it. */
export function ClassesPanel() {
  const { t } = useLingui();
  const { experiment: id, published } = useClasses();
  const opened = useOpened(id);
  return (
    <DropArea>
      {id === null ? (
        published === null ? (
          <StartPage />
        ) : (
          <Suspense fallback={<Loading says={t`Loading the experiment`} />}>
            <PublishedPage key={published} id={published} />
          </Suspense>
        )
      ) : opened.status === 'open' ? (
        <ExperimentPage experiment={opened.experiment} />
      ) : opened.status === 'opening' ? (
        <Loading says={t`Loading the experiment`} />
      ) : (
        <Failure title={t`This experiment is not on this device`} reason={t(opened.reason)} onRetry={goToStart} />
      )}
      <Suspense>
        <ImportWizard />
        <ArrivedDialog />
      </Suspense>
    </DropArea>
  );
}
