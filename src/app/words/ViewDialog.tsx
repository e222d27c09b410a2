import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { InView } from '../../core/geo/inView';
import { useCamera } from '../../map/camera';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { MarksInWords } from '../../visit/room';
import { whereIn } from './sentence';
import './ViewDialog.css';

/** More than these are no list that anybody hears to its end. */
const MOST_LISTED = 100;
const NEAR_ZOOM = 9;

export interface ViewDialogProps {
  readonly words: MarksInWords | null;
  /** Null while the map moves. */
  readonly found: readonly InView<MarksInWords['marks'][number]>[] | null;
  readonly sentence: string;
  readonly onClose: () => void;
}

/** All that is in view, from the centre outwards; a press does what a click on the mark does. */
export function ViewDialog({ words, found, sentence, onClose }: ViewDialogProps) {
  const { t, i18n } = useLingui();
  const camera = useCamera();
  const left = (found?.length ?? 0) - MOST_LISTED;
  return (
    <Dialog title={t`What is in view`} isOpen onClose={onClose}>
      <p>{words === null ? t`This page lists all that it marks on the map.` : sentence || t`The map still moves.`}</p>
      {found && found.length > 0 && (
        <ul className="view-list">
          {found.slice(0, MOST_LISTED).map(({ mark, ...place }, i) => (
            // A published experiment has several places, with one id and one name.
            <li key={`${mark.id} ${i}`}>
              <Button
                look="quiet"
                onPress={() => {
                  onClose();
                  if (words?.open) words.open(mark.id);
                  else camera.goTo(mark.at, { atLeastZoom: NEAR_ZOOM });
                }}
              >
                {mark.name}
              </Button>
              <span className="soft small">{whereIn(i18n, { mark, ...place })}</span>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <p className="small soft">
          <Plural value={left} one="# more is in view." other="# more are in view." />{' '}
          <Trans>Come closer to see fewer.</Trans>
        </p>
      )}
    </Dialog>
  );
}
