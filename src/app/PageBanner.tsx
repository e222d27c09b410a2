import { Trans } from '@lingui/react/macro';
import { useNewVersion } from '../offline/useNewVersion';
import { useOnline } from '../offline/useOnline';
import { Button } from '../ui/Button';
import './PageBanner.css';

/** One line above everything, when the device has no network or a newer page waits. Nothing is reloaded unasked. */
export function PageBanner() {
  const isOnline = useOnline();
  const showNewVersion = useNewVersion();
  if (isOnline && !showNewVersion) return null;
  return (
    <div className="page-banner" role="status">
      {isOnline ? (
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
