import { Trans } from '@lingui/react/macro';
import { useMissingPart } from '../offline/useMissingPart';
import { useNewVersion } from '../offline/useNewVersion';
import { useOnline } from '../offline/useOnline';
import { Button } from '../ui/Button';
import './PageBanner.css';

/** One line above everything, when the device has no network, a newer page waits, or a part of this one is gone. Nothing is reloaded unasked. */
export function PageBanner() {
  const isOnline = useOnline();
  const showNewVersion = useNewVersion();
  const isPartMissing = useMissingPart();
  if (isOnline && !showNewVersion && !isPartMissing) return null;
  return (
    <div className="page-banner" role="status">
      {isOnline && isPartMissing && !showNewVersion ? (
        <>
          <span>
            <Trans>A part of the page did not come: the atlas may have been renewed since you opened it.</Trans>
          </span>
          <Button look="quiet" onPress={() => window.location.reload()}>
            <Trans>Load the page again</Trans>
          </Button>
        </>
      ) : isOnline ? (
        <>
          <span>
            <Trans>A newer version of the atlas is ready.</Trans>
          </span>
          <Button look="quiet" onPress={() => showNewVersion?.()}>
            <Trans>Load it now</Trans>
          </Button>
        </>
      ) : (
        <span>
          <Trans>No network. What was opened before still works.</Trans>
        </span>
      )}
    </div>
  );
}
