/** What the shown scenario changes, an edit a line: to look at, to change, to take back. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type Edit, isStreetEdit, type SiteEdit, subjectOf } from '../../../core/scenario/edit';
import { useCamera } from '../../../map/camera';
import { CloseIcon } from '../../../ui/icons';
import type { CityFacts } from '../../../workers/questions';
import { select, useGapsRoom } from '../useGapsRoom';
import { editText } from './changeSentences';
import { activeEdits } from './plans';
import { streetEditText } from './streetSentences';
import { changeLink, takeBack, usePlans } from './usePlans';
import { type PlacedStreetEdit, useStreetEdits } from './useStreetEdits';

export function EditList({ facts }: { facts: CityFacts }) {
  const { t } = useLingui();
  const edits = activeEdits(usePlans());
  const placed = useStreetEdits(useGapsRoom());
  if (edits.length === 0) return null;
  return (
    <ul className="whatif-edits" aria-label={t`What would be different`}>
      {edits.map((edit) => {
        const key = `${edit.do} ${subjectOf(edit)}`;
        if (!isStreetEdit(edit)) return <SiteLine key={key} facts={facts} edit={edit} />;
        // While a link is dragged its line tells how long it is just now.
        const one = placed.find((other) => other.edit.do === edit.do && subjectOf(other.edit) === subjectOf(edit));
        return <StreetLine key={key} edit={edit} place={one?.place ?? null} />;
      })}
    </ul>
  );
}

function SiteLine({ facts, edit }: { facts: CityFacts; edit: SiteEdit }) {
  const { i18n } = useLingui();
  const camera = useCamera();
  const row = facts.sites.ids.indexOf(edit.site);
  const text = editText(i18n, edit, facts.sites);
  return (
    <li>
      {row < 0 ? (
        <span>{text}</span>
      ) : (
        <button
          type="button"
          className="link"
          onClick={() => {
            select({ what: 'site', id: edit.site });
            camera.goTo([facts.sites.lon[row], facts.sites.lat[row]], { atLeastZoom: 14 });
          }}
        >
          {text}
        </button>
      )}
      <TakeBack edit={edit} text={text} />
    </li>
  );
}

function StreetLine({ edit, place }: PlacedStreetEdit) {
  const { i18n } = useLingui();
  const camera = useCamera();
  const text = streetEditText(i18n, edit, place);
  const [from, to] = edit.do === 'link' ? [edit.from, edit.to] : [edit.at, edit.at];
  return (
    <li>
      <button
        type="button"
        className="link"
        onClick={() => camera.goTo([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], { atLeastZoom: 15 })}
      >
        {text}
      </button>
      {edit.do === 'link' && (
        <button type="button" className="link" onClick={() => changeLink(edit)}>
          <Trans>
            Change<span className="visually-hidden">: {text}</span>
          </Trans>
        </button>
      )}
      <TakeBack edit={edit} text={text} />
    </li>
  );
}

function TakeBack({ edit, text }: { edit: Edit; text: string }) {
  const { t } = useLingui();
  return (
    <button type="button" className="icon-button" aria-label={t`Take back: ${text}`} onClick={() => takeBack(edit)}>
      <CloseIcon />
    </button>
  );
}
