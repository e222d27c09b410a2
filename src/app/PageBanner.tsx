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
          <span>A newer version of the atlas is ready.</span>
          <Button look="quiet" onPress={() => showNewVersion?.()}>
            Load it now
          </Button>
        </>
      ) : (
        <span>No network. What was opened before still works.</span>
      )}
    </div>
  );
}
